import { TABLES } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

async function evidence(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(['evidence', ...args], {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('percuta evidence', () => {
  it('lints every table, says how much it looked at, and finds no fault', async () => {
    const { status, out, err } = await evidence('lint');
    expect([status, err]).toEqual([0, '']);
    for (const { name, rows } of TABLES) expect(out).toMatch(new RegExp(`^ +${name} +${rows.length}$`, 'm'));
    expect(out).toMatch(/Looked at \d{3,} rows and \d{3} sources in \d+ tables, \d{3,} figures, by \d+ checks/);
  });

  it('prints one document, with the same counts, for machines', async () => {
    const { out } = await evidence('lint', '--format', 'json');
    const { checked, faults } = JSON.parse(out);
    expect(Object.keys(checked.tables)).toEqual(TABLES.map(({ name }) => name));
    expect(faults).toEqual([]);
  });

  it('lists the rows of one kind, one line each', async () => {
    const { out } = await evidence('list', '--kind', 'held-out');
    const lines = out.split('\n');
    expect(lines.length).toBe(TABLES.find(({ kind }) => kind === 'held-out')?.rows.length);
    expect(lines[0]).toMatch(/^held-out\.kenkel-2021 /);
  });

  it('shows a figure with its spread, its unit and the work it cites', async () => {
    const { out } = await evidence('show', 'depth.roller-770um-hairless-rat');
    expect(out).toMatch(/^value +152\.5$/m);
    expect(out).toMatch(/^sd +9\.6$/m);
    expect(out).toContain('Kalluri 2011, AAPS J 13:473');
    const { out: listed } = await evidence('list', '--table', 'penetration');
    expect(listed).toContain('depth.roller-770um-hairless-rat  152.5 ± 9.6 um  (READ, C; kalluri-2011)');
  });

  it('follows a source to the priors that lean on it', async () => {
    const { status, out } = await evidence('where-used', 'verzijl-2000');
    expect(status).toBe(0);
    expect(out).toContain('prior-mature-half-life-years');
  });

  it('goes from a number to the rule and the line where it acts, and back', async () => {
    const there = await evidence('where-used', 'intervalBlockDays');
    const line = there.out.split('\n').find((one) => one.includes('rule P07')) ?? '';
    expect(line).toMatch(/^packages\/practice\/src\/rules\/plan\/p07[a-z-]*\.ts:\d+ /);
    const back = await evidence('used-in', 'P07');
    expect([back.status, back.err]).toEqual([0, '']);
    expect(back.out).toContain('intervalBlockDays');
    expect((await evidence('used-in', line.split(' ')[0] ?? '')).out).toBe(back.out);
  });

  it('goes from a prior to the lines of the model where its constant acts', async () => {
    const { out } = await evidence('where-used', 'prior-halo-radius-mm');
    expect(out).toContain('packages/model/src/wound/wound-skin.ts:');
  });

  it('names every recalled figure in use with its reason', async () => {
    const { out } = await evidence('awaiting', '--format', 'json');
    const figures: { path: string; usedBecause: string }[] = JSON.parse(out);
    expect(figures.some(({ path }) => path.includes('turnover.mature-half-life-skin'))).toBe(true);
    for (const { path, usedBecause } of figures) expect(usedBecause.length, path).toBeGreaterThan(10);
  });

  it.each([
    [[], 'Say what to do'],
    [['burn'], 'Say what to do'],
    [['lint', 'more'], 'Leave out more'],
    [['show'], 'Give one id'],
    [['show', 'a', 'b'], 'Give one id'],
    [['show', 'kalluri'], 'Did you mean kalluri-2011'],
    [['where-used', 'nowhere-at-all'], 'There is no row'],
    [['used-in', 'nowhere.ts'], 'no rule has that number'],
    [['used-in'], 'Give one file'],
    [['list', '--kind', 'opinions'], 'is none of'],
    [['list', '--table', 'opinions'], 'is none of'],
    [['list', '--format', 'xml'], 'table or json'],
    [['list', '--loud'], '--loud'],
  ])('says what is wrong with %j, with status 2', async (args, message) => {
    const { status, out, err } = await evidence(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

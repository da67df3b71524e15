import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

async function scan(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(['scan', ...args], {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

const CARTRIDGE = '(01)09506000134352(17)261231(10)AB1(21)S7';

describe('percuta scan', () => {
  it('answers with lot and expiry of a cartridge that is in date', async () => {
    const { status, out, err } = await scan(CARTRIDGE, '--on', '2026-12-31', '--format', 'json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ issuer: 'GS1', lot: 'AB1', expiresOn: '2026-12-31', shelfLife: 'in date' });
  });

  it('answers, with status 0, that a cartridge is expired', async () => {
    const { status, out } = await scan(CARTRIDGE, '--on', '2027-01-01');
    expect(status).toBe(0);
    expect(out).toContain('expired');
  });

  it('names every fault of a broken string, with status 2 and nothing on standard output', async () => {
    const { status, out, err } = await scan('(01)09506000134353(17)261331(10)');
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.slice(0, 4))).toEqual(['(01)', '(17)', '(10)']);
  });

  it.each([
    [[], 'Give one barcode'],
    [['(01)1', '(10)2'], 'not 2'],
    [[CARTRIDGE, '--on', '2026-02-30'], 'no day'],
    [[CARTRIDGE, '--on', 'tomorrow'], 'no day'],
    [[CARTRIDGE, '--format', 'xml'], 'table or json'],
    [[CARTRIDGE, '--colour'], 'npx percuta scan'],
    [[''], 'is empty'],
  ])('says what to do about the call %j', async (args, words) => {
    const { status, out, err } = await scan(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

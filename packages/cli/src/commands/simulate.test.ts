import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ZONES } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const PEN = join(EXAMPLES, 'pen-cheek.json');
const folder = mkdtempSync(join(tmpdir(), 'percuta-simulate-'));

async function simulate(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(['simulate', ...args], {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

function written(name: string, course: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof course === 'string' ? course : JSON.stringify(course));
  return path;
}

const pen = () => JSON.parse(readFileSync(PEN, 'utf8'));
const examples = ['pen-cheek.json', 'roller-practice.json', 'roller-home.json', 'stamp-temple.json'];

describe('percuta simulate --format json', () => {
  it('answers in the shape of the contract', async () => {
    const { status, out, err } = await simulate(PEN, '--format', 'json');
    expect([status, err]).toEqual([0, '']);
    const outlook = JSON.parse(out);
    expect(Object.keys(outlook)).toEqual([
      'model',
      'days',
      'zones',
      'extrapolations',
      'notPermitted',
      'unknown',
      'sources',
    ]);
    expect(outlook.model).toMatchObject({
      draws: 256,
      seed: 1,
      posterior: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(outlook.days).toEqual([0, 1, 3, 7, 14, 28, 60, 90, 180, 270, 365]);
    expect(Object.keys(outlook.zones)).toEqual(['cheek', 'forehead']);
    const { delivered, outlook: changes, risk, deliveredBySession } = outlook.zones.cheek;
    expect(Object.keys(delivered)).toEqual(
      expect.arrayContaining(['punctureDensityPerCm2', 'penetrationDepthMm', 'surfaceFraction']),
    );
    expect(deliveredBySession.map(({ day }: { day: number }) => day)).toEqual([0, 30, 60, 90]);
    expect(Object.keys(changes)).toEqual([
      'papillaryCollagenChange',
      'dermalCollagenChange',
      'epidermalThicknessChange',
      'waterLossRatio',
      'lemperleGradeChange',
      'acneScarGradeChange',
    ]);
    for (const series of Object.values(changes)) expect(series).toHaveLength(11);
    expect(Object.keys(risk)).toEqual([
      'infectionRelativeRisk',
      'barrierOpenHours',
      'channelOpenHours',
      'pigmentRelativeRisk',
      'trackMarkRelativeRisk',
      'painScore',
      'rednessDays',
    ]);
    expect(Object.keys(risk.painScore)).toEqual(['p05', 'median', 'p95']);
  });

  it.each(examples)('answers the example %s with one document, twice the same to the bit', async (name) => {
    const once = await simulate(join(EXAMPLES, name), '--format', 'json');
    expect([once.status, once.err]).toEqual([0, '']);
    expect((await simulate(join(EXAMPLES, name), '--format', 'json')).out).toBe(once.out);
    expect(JSON.parse(once.out).sources.length).toBeGreaterThan(10);
  });

  it('draws as many as it is told, of the seed that it is told', async () => {
    const { out } = await simulate(PEN, '--format', 'json', '--draws', '40', '--seed', '9');
    expect(JSON.parse(out).model).toMatchObject({ draws: 40, seed: 9 });
    expect((await simulate(PEN, '--format', 'json', '--draws', '40', '--seed', '10')).out).not.toBe(out);
  });

  it('shows that home is less deep, less sure and less clean than practice', async () => {
    const practice = JSON.parse((await simulate(join(EXAMPLES, 'roller-practice.json'), '--format', 'json')).out);
    const home = JSON.parse((await simulate(join(EXAMPLES, 'roller-home.json'), '--format', 'json')).out);
    const of = (outlook: typeof home) => outlook.zones.cheek;
    expect(of(home).delivered.penetrationDepthMm.median).toBeLessThan(of(practice).delivered.penetrationDepthMm.median);
    expect(of(home).risk.infectionRelativeRisk.p05).toBeGreaterThan(1);
    expect(home.notPermitted.length).toBeGreaterThan(3);
    expect(practice.notPermitted).toEqual([]);
  });
});

describe('percuta simulate', () => {
  it('prints a table that fits a hundred columns, with every zone over eleven days', async () => {
    const order = Object.fromEntries(ZONES.map((zone) => [zone, { settingMm: 2.5 }]));
    const everywhere = { ...pen(), sessions: [0, 28, 56, 84, 112, 140].map((day) => ({ day, zones: order })) };
    const { status, out } = await simulate(written('everywhere.json', everywhere));
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    for (const zone of ZONES) expect(out).toContain(`\n${zone}\n`);
  });

  it('writes medians with their range, a true minus, and what is unknown as unknown', async () => {
    const { out } = await simulate(join(EXAMPLES, 'stamp-temple.json'));
    expect(out).toMatch(/−0\.\d\d \(−\d\.\d\d to −?\d\.\d\d\)/);
    expect(out).not.toMatch(/[ (]-\d/u);
    expect(out).toContain('unknown');
    for (const title of ['Beyond the evidence', 'Unknown', 'Sources']) expect(out).toContain(`\n${title}\n`);
  });

  it('computes by default from the ensemble that is shipped, and says which', async () => {
    expect((await simulate(PEN)).out).toMatch(/Model \d+\.\d+\.\d+, 256 draws of seed 1, sha256:[0-9a-f]{16}…$/);
  });
});

describe('percuta simulate, badly called', () => {
  it('names every fault of a broken course by path, with status 2 and nothing on standard output', async () => {
    const broken = {
      ...pen(),
      horizonDays: -1,
      hygiene: { antiseptic: 'gin', wetSeconds: 60, dried: true, cartridgeUses: 1 },
    };
    broken.sessions[1].zones = { chek: { settingMm: 1 } };
    const { status, out, err } = await simulate(written('broken.json', broken));
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'hygiene.antiseptic',
      'horizonDays',
      'sessions[1].zones.chek',
    ]);
  });

  it.each([
    ['an empty file', '', 'is empty'],
    ['not JSON', '{"person":', 'is not JSON'],
    ['NaN', '{"horizonDays": NaN}', 'is not JSON'],
    ['deep nesting', '['.repeat(5000), 'levels deep'],
    ['a list', '[]', 'must be an object: a course'],
  ])('says in one sentence what is wrong with %s', async (name, text, sentence) => {
    const { status, out, err } = await simulate(written(`${name}.json`, text));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });

  it.each([
    [[], 'Give one course'],
    [[PEN, PEN], 'not several'],
    [[PEN, '--draws', '1e3'], '--draws: must be a whole number from 20 to 20000, not "1e3".'],
    [[PEN, '--draws', '-5'], '--draws'],
    [[PEN, '--seed', '1.5'], '--seed: must be a whole number'],
    [[PEN, '--format', 'xml'], 'table or json'],
    [[PEN, '--sed', '2'], '--sed'],
    [[join(folder, 'nowhere.json')], 'does not exist'],
  ])('answers %j with status 2', async (args, sentence) => {
    const { status, out, err } = await simulate(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

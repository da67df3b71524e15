import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

async function percuta(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

const check = (name: string, ...more: string[]) =>
  percuta(
    'check-plan',
    `${EXAMPLES}plan-${name}.json`,
    ...['--jurisdictions', `${EXAMPLES}jurisdictions.json`, '--on', '2026-11-24'],
    ...more,
  );

describe('percuta check-plan', () => {
  it.each([
    ['on-label', 'fine', 'on label', []],
    ['exceed-cheek-1.5-mm', 'ask', 'on label', ['P03 ask', 'P04 ask', 'P02 caution']],
    ['exceed-cheek-scars-1.5-mm', 'ask', 'on label', ['P03 ask', 'P02 caution']],
    ['skinpen-2.0-mm', 'ask', 'on label', ['P03 ask', 'P04 ask']],
    ['eyelid', 'refuse', 'off label', ['P01 refuse']],
    ['ten-days-apart', 'refuse', 'on label', ['P07 refuse']],
    ['unknown-device', 'refuse', 'unknown', ['P06 refuse']],
    ['type-v-exceed-wrinkles', 'ask', 'off label', ['P03 ask', 'P05 ask']],
    ['home', 'refuse', 'on label', ['P10 refuse', 'P12 refuse']],
  ])('answers %s: %s, %s', async (name, verdict, scope, findings) => {
    const { status, out, err } = await check(name, '--format', 'json');
    const answer = JSON.parse(out);
    expect([status, err]).toEqual([0, '']);
    expect(answer).toMatchObject({ verdict, scope });
    expect(answer.findings.map((one: { rule: string; verdict: string }) => `${one.rule} ${one.verdict}`)).toEqual(
      findings,
    );
  });

  it('asks about everything that nobody has said', async () => {
    const { status, out } = await check('nobody-has-said', '--format', 'json');
    expect([status, JSON.parse(out).verdict, JSON.parse(out).gate]).toEqual([0, 'ask', 'shut']);
  });

  it('asks who may needle where nobody has set up a jurisdiction', async () => {
    const { out } = await percuta(
      'check-plan',
      `${EXAMPLES}plan-on-label.json`,
      '--on',
      '2026-11-24',
      '--format',
      'json',
    );
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'P13', verdict: 'ask', blocksSession: true }]);
  });

  it('names the three faults of a broken plan by path, with status 2', async () => {
    const { status, out, err } = await check('three-faults');
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'person.age',
      'person.fitzpatrickType',
      'zones.cheeks',
    ]);
  });

  it('shows every example as a table that fits a terminal, without colour', async () => {
    const names = readdirSync(EXAMPLES).flatMap((file) => /^plan-(.+)\.json$/.exec(file)?.[1] ?? []);
    expect(names.length).toBeGreaterThan(9);
    for (const name of names.filter((one) => one !== 'three-faults')) {
      const { status, out } = await check(name);
      expect(status).toBe(0);
      expect(out).toMatch(/^Verdict {3}(refuse|ask|caution|fine): /);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(out).not.toContain('\u001b');
    }
  });

  it('prints the schema of a plan, and the plan in its help can be read', async () => {
    const schema = JSON.parse((await percuta('check-plan', '--schema')).out);
    expect(Object.keys(schema.properties)).toContain('zones');
    const { out } = await percuta('check-plan', '--help');
    expect(JSON.parse(/\n(\{\n[\s\S]*?\n\})\n/.exec(out)?.[1] ?? '')).toEqual(schema.examples[0]);
  });

  it.each([
    [['check-plan'], 'Give one plan'],
    [['check-plan', 'a.json', 'b.json'], 'Give one plan'],
    [['check-plan', `${EXAMPLES}no-such-plan.json`], 'does not exist'],
    [['check-plan', EXAMPLES], 'is a folder'],
    [['check-plan', `${EXAMPLES}jurisdictions.json`], 'must be an object'],
    [
      ['check-plan', `${EXAMPLES}plan-on-label.json`, '--jurisdictions', `${EXAMPLES}plan-on-label.json`],
      'must be a list',
    ],
    [['check-plan', `${EXAMPLES}plan-on-label.json`, '--depth', '2'], 'npx percuta check-plan'],
  ])('says what to do about the call %j', async (args, words) => {
    const { status, out, err } = await percuta(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

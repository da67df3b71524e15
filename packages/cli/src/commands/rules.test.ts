import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

async function percuta(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('percuta rules', () => {
  it('prints one plain line a rule, its id first', async () => {
    const { out } = await percuta('rules');
    const lines = out.split('\n');
    expect(lines).toHaveLength(60);
    expect(lines.every((line) => /^[SPT]\d\d {2}(refuse|defer|ask|caution)/.test(line))).toBe(true);
  });

  it('tries every rule and counts the cases', async () => {
    const { status, out } = await percuta('rules', 'test');
    expect(status).toBe(0);
    expect(out).toMatch(/60 rules, \d+ cases: \d+ must fire, \d+ must not/);
    expect(out).toContain('60 rules passed, 0 failed');
    expect(out).toMatch(/^S10 {2}\d+ must fire, \d+ must not: ok$/m);
    const { total } = JSON.parse((await percuta('rules', 'test', '--format', 'json')).out);
    expect(total).toMatchObject({ rules: 60, failed: 0 });
  });

  it('prints the schema of the answers, and all three forms behind the rules as FHIR questionnaires', async () => {
    const schema = JSON.parse((await percuta('rules', 'schema')).out);
    expect(schema.properties.isotretinoin.description).toContain('isotretinoin');
    const { entry } = JSON.parse((await percuta('rules', 'schema', '--fhir')).out);
    expect(entry.map(({ resource }: { resource: object }) => resource)).toMatchObject([
      { resourceType: 'Questionnaire', url: expect.stringMatching(/screening$/) },
      { resourceType: 'Questionnaire', url: expect.stringMatching(/plan$/) },
      { resourceType: 'Questionnaire', url: expect.stringMatching(/time-out$/) },
    ]);
  });

  it('shows one rule with its cases, both sides of a conflict included', async () => {
    const { out } = await percuta('rules', 'show', 's10');
    expect(out).toContain('last capsule three months ago → ask');
    expect(out).toContain('Sources differ');
    expect(JSON.parse((await percuta('rules', 'show', 'P07', '--format', 'json')).out).cases.length).toBeGreaterThan(1);
  });

  it.each([
    [['show', 'S99'], 'Give one rule'],
    [['show'], 'Give one rule'],
    [['prove'], 'There is no "rules prove"'],
    [['constructor'], 'There is no "rules constructor"'],
    [['test', 'S10'], 'too much'],
    [['--format', 'xml'], 'table or json'],
  ])('says what to do about the call %j', async (args, words) => {
    const { status, out, err } = await percuta('rules', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

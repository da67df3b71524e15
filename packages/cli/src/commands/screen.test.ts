import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const scratch = mkdtempSync(join(tmpdir(), 'percuta-screen-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function percuta(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(args, {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

async function screened(name: string, ...args: string[]) {
  const file = join(EXAMPLES, `answers-${name}.json`);
  const { status, out } = await percuta('screen', file, '--on', '2026-11-24', '--format', 'json', ...args);
  expect(status).toBe(0);
  return JSON.parse(out);
}

function written(text: string): string {
  const path = join(scratch, 'answers.json');
  writeFileSync(path, text);
  return path;
}

describe('percuta screen', () => {
  it.each([
    ['clear', 'fine', []],
    ['isotretinoin-3-months-ago', 'ask', ['S10']],
    ['fhir-bundle', 'ask', ['S10']],
    ['warfarin', 'defer', ['S12', 'S11']],
    ['pregnant', 'refuse', ['S03']],
    ['wart-on-the-cheek', 'refuse', ['S24', 'S34']],
  ])('answers the example %s with %s', async (name, verdict, rules) => {
    const answer = await screened(name);
    expect(answer.verdict).toBe(verdict);
    expect(answer.findings.map((finding: { rule: string }) => finding.rule)).toEqual(rules);
  });

  it('gives every finding with its rule, day, reason, sources, strength and what it blocks', async () => {
    const { findings, ruleset } = await screened('isotretinoin-3-months-ago');
    expect(findings[0]).toMatchObject({
      rule: 'S10',
      verdict: 'ask',
      until: null,
      missing: [],
      because: expect.stringContaining('sources conflict'),
      sources: ['F1', 'F8', 'F9'],
      strength: 'G',
      blocksSession: false,
      excludesZone: null,
    });
    expect(ruleset).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('asks and blocks while answers are missing', async () => {
    const answer = await screened('incomplete');
    expect([answer.verdict, answer.gate]).toEqual(['ask', 'shut']);
    const missing = answer.findings.find((finding: { rule: string }) => finding.rule === 'S40');
    expect(missing).toMatchObject({ verdict: 'ask', blocksSession: true });
    expect(missing.missing).toEqual(expect.arrayContaining(['pregnant', 'keloid']));
  });

  it('prints a page for people, where no format is asked for', async () => {
    const file = join(EXAMPLES, 'answers-incomplete.json');
    const { out } = await percuta('screen', file, '--on', '2026-11-24');
    expect(out).toContain('Verdict   ask: answers are missing');
    expect(out).toMatch(/Not answered \(\d+\): no session before it is/);
    expect(out).toContain('  keloid: Have you ever had a keloid');
    expect(out).not.toContain('\u001b');
  });

  it('loads limits from the label of the device, and asks again on the day of a session', async () => {
    expect((await screened('clear', '--device', 'skinpen')).device).toBe('skinpen');
    const today = await screened('clear', '--session');
    expect(today.findings).toMatchObject([{ rule: 'S40', blocksSession: true }]);
    expect(today.findings[0].missing).toContain('herpesNow');
  });

  it('leaves out what is not planned', async () => {
    const answer = await screened('wart-on-the-cheek', '--zones', 'forehead');
    expect([answer.verdict, answer.excludedZones]).toEqual(['caution', []]);
  });

  it('names every fault at once, by path, with status 2 and nothing on standard output', async () => {
    const { status, out, err } = await percuta('screen', join(EXAMPLES, 'answers-three-faults.json'));
    expect([status, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual(['pregnnat', 'keloid.answer', 'filler.on']);
  });

  it.each([
    ['', 'empty'],
    ['{"pregnant": NaN}', 'not JSON'],
    ['[1, 2]', 'answers'],
    ['{"resourceType": "Bundle"}', 'QuestionnaireResponse'],
    [`${'['.repeat(100)}${']'.repeat(100)}`, 'nested'],
  ])('says in one sentence what is wrong with %j', async (text, words) => {
    const { status, out, err } = await percuta('screen', written(text));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.split('\n')).toHaveLength(1);
  });

  it.each([
    [[], 'Give one file'],
    [['a.json', 'b.json'], 'Give one file'],
    [['nowhere.json'], 'does not exist'],
    [[join(EXAMPLES, 'answers-clear.json'), '--device', 'toy'], 'skinpen'],
    [[join(EXAMPLES, 'answers-clear.json'), '--zones', 'cheek,elbow'], '"elbow" is no zone'],
    [[join(EXAMPLES, 'answers-clear.json'), '--on', '2026-02-30'], 'no day'],
    [[join(EXAMPLES, 'answers-clear.json'), '--colour'], 'npx percuta screen'],
  ])('says what to do about the call %j', async (args, words) => {
    const { status, out, err } = await percuta('screen', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

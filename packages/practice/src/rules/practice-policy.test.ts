import { RULE_IDS, RULES, VERDICTS } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { QUESTION_KEYS, QUESTIONS } from '../screening/questions.ts';
import { screen } from '../screening/screen.ts';
import { calendarDay } from './calendar-day.ts';
import { GATES, gateOf } from './gate.ts';
import { readPracticePolicy, type StricterRule, USUAL_POLICY } from './practice-policy.ts';
import { practiceRulesetHash } from './practice-ruleset-hash.ts';
import { rulesetHash } from './ruleset.ts';
import { tighten } from './tighten.ts';
import { verdictRank } from './verdict.ts';

const RUNS = { seed: 20_261_124, numRuns: process.env.PERCUTA_PROVE === undefined ? 300 : 100_000 };
const stricter = (rule: StricterRule): unknown => ({ stricter: [rule], timeOutByTwo: false });
const BECAUSE = 'We have no laboratory.';
const faultOf = (rule: StricterRule) => {
  const read = readPracticePolicy(stricter(rule));
  return read.ok ? null : (read.issues[0]?.message ?? '');
};

describe('a practice may be stricter', () => {
  it.each<[string, StricterRule]>([
    ['refuse what the register asks about', { rule: 'S11', verdict: 'refuse', override: 'none', because: BECAUSE }],
    ['let nobody decide on a keloid', { rule: 'S14', verdict: 'refuse', override: 'none', because: BECAUSE }],
    ['have a clinician decide on dark skin', { rule: 'S34', verdict: 'ask', override: 'clinician', because: BECAUSE }],
  ])('%s', (_, rule) => expect(faultOf(rule)).toBeNull());

  it.each<[string, StricterRule, RegExp]>([
    ['ask where the register refuses', { rule: 'S14', verdict: 'ask', override: 'none', because: BECAUSE }, /at least/],
    ['override what is absolute', { rule: 'T01', verdict: 'refuse', override: 'clinician', because: BECAUSE }, /none/],
    ['say what a rule says already', { rule: 'S03', verdict: 'refuse', override: 'none', because: BECAUSE }, /already/],
    ['shut out dark skin', { rule: 'S34', verdict: 'refuse', override: 'none', because: BECAUSE }, /never shuts/],
    ['shut out a virus', { rule: 'S39', verdict: 'defer', override: 'clinician', because: BECAUSE }, /never shuts/],
    ['shut out an age above 18', { rule: 'S02', verdict: 'ask', override: 'none', because: BECAUSE }, /never shuts/],
    ['give no reason', { rule: 'S11', verdict: 'refuse', override: 'none', because: ' ' }, /must say why/],
  ])('never: %s', (_, rule, fault) => expect(faultOf(rule)).toMatch(fault));

  it('names each rule once', () => {
    const rule = { rule: 'S11', verdict: 'refuse', override: 'none', because: BECAUSE };
    expect(readPracticePolicy({ stricter: [rule, rule], timeOutByTwo: false }).ok).toBe(false);
  });

  it('has to be signed anew, in whatever order it stands', () => {
    const a: StricterRule = { rule: 'S11', verdict: 'refuse', override: 'none', because: BECAUSE };
    const b: StricterRule = { ...a, rule: 'S14' };
    const hash = practiceRulesetHash({ stricter: [a, b], timeOutByTwo: false });
    expect(hash).toBe(practiceRulesetHash({ stricter: [b, a], timeOutByTwo: false }));
    expect(new Set([hash, rulesetHash(), practiceRulesetHash({ ...USUAL_POLICY, stricter: [a] })]).size).toBe(3);
  });
});

const anyStricter = fc.record({
  rule: fc.constantFrom(...RULE_IDS),
  verdict: fc.constantFrom('refuse' as const, 'defer' as const, 'ask' as const),
  override: fc.constantFrom('none' as const, 'clinician' as const),
  because: fc.constant(BECAUSE),
});

const anyPerson = fc
  .array(fc.constantFrom(...QUESTION_KEYS), { maxLength: 6 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), fc.constantFrom(...QUESTIONS[key].options, 'unknown')))),
  )
  .map((answers) => ({
    ...CLEAR_PERSON,
    ...Object.fromEntries(answers.map(([key, answer]) => [key, { answer }])),
  }));

describe('whatever a practice adds', { timeout: 7_200_000 }, () => {
  it('lowers no verdict, opens no gate, drops no finding and gives no override', () => {
    let tightened = 0;
    fc.assert(
      fc.property(anyPerson, fc.array(anyStricter, { minLength: 1, maxLength: 8 }), (person, rules) => {
        const own = rules.filter((rule) => readPracticePolicy(stricter(rule)).ok);
        const before = screen(person, { asOn: calendarDay('2026-11-24') });
        const after = tighten(before, { stricter: own, timeOutByTwo: false });
        expect(verdictRank(after.verdict)).toBeGreaterThanOrEqual(verdictRank(before.verdict));
        expect(GATES.indexOf(gateOf(after))).toBeGreaterThanOrEqual(GATES.indexOf(gateOf(before)));
        expect(after.findings.length).toBe(before.findings.length);
        for (const finding of after.findings) {
          const was = before.findings.filter(({ rule }) => rule === finding.rule);
          expect(was.some(({ override }) => override === 'none') && finding.override === 'clinician').toBe(false);
        }
        if (after.findings.some(({ because }) => because.includes(BECAUSE))) tightened++;
      }),
      RUNS,
    );
    expect(tightened).toBeGreaterThan(RUNS.numRuns / 50);
  });

  it('is read by the register: no stricter rule is weaker than the rule itself', () => {
    for (const record of RULES) {
      for (const verdict of ['refuse', 'defer', 'ask'] as const) {
        const rule = { rule: record.id, verdict, override: 'clinician' as const, because: BECAUSE };
        if (faultOf(rule) !== null) continue;
        expect(VERDICTS.indexOf(verdict)).toBeLessThanOrEqual(VERDICTS.indexOf(record.verdict));
      }
    }
  });
});

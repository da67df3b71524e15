import { RULES, ruleRecord } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { isQuestionKey } from '../../screening/questions.ts';
import { evaluate } from '../evaluate.ts';
import { listRules } from '../family.ts';
import { SCREENING_FAMILY, SCREENING_RULES } from './screening-rules.ts';

const FRAME = ['ageYears', 'answeredOn', 'fitzpatrickType', 'fitzpatrickBasis'];

describe('the screening rules', () => {
  it('are exactly those of the register, in its order', () => {
    const inRegister = RULES.filter(({ phase }) => phase === 'screening').map(({ id }) => id);
    expect(SCREENING_RULES.map(({ id }) => id)).toEqual(inRegister);
  });

  it.each(listRules(SCREENING_FAMILY).flatMap((rule) => rule.tryCases()))('$rule $expected: $name', ({ wrong }) => {
    expect(wrong).toBeNull();
  });

  it('find nothing in the person on whom their cases are told', () => {
    const { facts, context } = SCREENING_FAMILY.baseline;
    expect(evaluate(SCREENING_RULES, facts, context)).toEqual({ verdict: 'fine', findings: [] });
  });

  it.each(SCREENING_RULES)('$id asks and blocks when what it needs is not known', (rule) => {
    const { context } = SCREENING_FAMILY.baseline;
    const facts = Object.fromEntries(rule.needs.map((key) => [key, undefined]));
    const { findings } = evaluate([rule], facts, context);
    if (rule.needs.length === 0) return expect(['S34', 'S40']).toContain(rule.id);
    expect(findings).toMatchObject([{ verdict: 'ask', missing: rule.needs, blocksSession: true }]);
  });

  it.each(SCREENING_RULES)('$id speaks only of questions that are asked', ({ needs, reads = [] }) => {
    expect([...needs, ...reads].filter((key) => !isQuestionKey(key) && !FRAME.includes(key))).toEqual([]);
  });

  it.each(SCREENING_RULES)(
    '$id gives only verdicts that the register allows it, and asks where it cannot decide',
    (rule) => {
      const { id, verdict, verdicts = [verdict] } = ruleRecord(rule.id);
      const { facts, context } = SCREENING_FAMILY.baseline;
      const given = rule.cases.fires.flatMap(
        (one) => evaluate([rule], { ...facts, ...one.facts }, { ...context, ...one.context }).findings,
      );
      const decided = given.filter(({ missing }) => missing.length === 0 || id === 'S40');
      expect(new Set(decided.map((finding) => finding.verdict))).toEqual(new Set(verdicts));
    },
  );
});

describe('what a person is told', () => {
  const told = RULES.map(({ id, patientWording }) => ({ id, patientWording }));

  it.each(told)('$id never tells anyone to stop a medicine', ({ patientWording }) => {
    expect(patientWording).not.toMatch(
      /\b(stop|stopping|pause|discontinue|quit|skip|interrupt|come off|go without|leave off|do not take|don’t take)\b/i,
    );
  });

  it.each(told)('$id says what to do next', ({ patientWording }) => {
    expect(patientWording).toMatch(/\b(discuss|ask|tell us|fill them in|wait|call)\b/i);
  });
});

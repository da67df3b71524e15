import { describe, expect, it } from 'vitest';
import { listRules } from '../family.ts';
import { PLAN_FAMILY, PLAN_RULES } from './plan-rules.ts';

describe('the rules of the plan', () => {
  it('are the thirteen of the register, each with cases that fire and cases that do not', () => {
    expect(PLAN_RULES.map((rule) => rule.id)).toEqual(
      Array.from({ length: 13 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`),
    );
    for (const { cases } of PLAN_RULES) {
      expect(cases.fires.length).toBeGreaterThanOrEqual(2);
      expect(cases.doesNotFire.length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(listRules(PLAN_FAMILY).flatMap((rule) => rule.tryCases()))('$rule: $name', (result) => {
    expect(result.wrong).toBeNull();
  });
});

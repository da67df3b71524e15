import { type ListedRule, listRules } from './family.ts';
import { PLAN_FAMILY } from './plan/plan-rules.ts';
import { SCREENING_FAMILY } from './screening/screening-rules.ts';
import { TIME_OUT_FAMILY } from './time-out/time-out-rules.ts';

/** Every rule that has a predicate, of all three phases. A family joins with one line: `...listRules(ITS_FAMILY)`. */
export const ALL_RULES: readonly ListedRule[] = [
  ...listRules(SCREENING_FAMILY),
  ...listRules(PLAN_FAMILY),
  ...listRules(TIME_OUT_FAMILY),
];

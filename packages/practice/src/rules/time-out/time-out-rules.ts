import type { RuleFamilyDefinition } from '../family.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { T01 } from './t01-cartridge.ts';
import { T03 } from './t03-handpiece.ts';
import { T04 } from './t04-antisepsis.ts';
import { T05 } from './t05-chlorhexidine.ts';
import { T06 } from './t06-anaesthetic.ts';
import { T07 } from './t07-anaesthetic-residue.ts';
import { T08 } from './t08-confirmed-aloud.ts';
import { T10 } from './t10-emergency.ts';
import { T11 } from './t11-glide.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

/** What must hold before the first puncture. T02 and T09 are reserved. */
export const TIME_OUT_RULES: readonly Rule<TimeOutFacts>[] = [T01, T03, T04, T05, T06, T07, T08, T10, T11];

/** The rules of the time-out, with the time-out on which their cases are tried. */
export const TIME_OUT_FAMILY: RuleFamilyDefinition<TimeOutFacts, RuleContext> = {
  phase: 'time-out',
  rules: TIME_OUT_RULES,
  baseline: TIME_OUT_BASELINE,
};

import type { NeedlingPlan } from '../../plan/needling-plan.ts';
import type { RuleFamilyDefinition } from '../family.ts';
import { P01 } from './p01-orbital-rim.ts';
import { P02 } from './p02-device-maximum.ts';
import { P03 } from './p03-evaluated-maximum.ts';
import { P04 } from './p04-zone-cap.ts';
import { P05 } from './p05-off-label.ts';
import { P06 } from './p06-device-not-registered.ts';
import { P07 } from './p07-interval-too-short.ts';
import { P08 } from './p08-interval-short.ts';
import { P09 } from './p09-many-sessions.ts';
import { P10 } from './p10-needled-in.ts';
import { P11 } from './p11-radiofrequency.ts';
import { P12 } from './p12-home.ts';
import { P13 } from './p13-practitioner.ts';
import { PLAN_BASELINE } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

/** What a plan may contain. */
export const PLAN_RULES: readonly PlanRule[] = [P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11, P12, P13];

/** The rules of the plan, with the plan on which their cases are tried. */
export const PLAN_FAMILY: RuleFamilyDefinition<NeedlingPlan, PlanContext> = {
  phase: 'plan',
  rules: PLAN_RULES,
  baseline: PLAN_BASELINE,
};

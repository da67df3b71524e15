import type { Device, Jurisdiction } from '@percuta/evidence';
import type { NeedlingPlan } from '../../plan/needling-plan.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What the plan's rules are told besides the plan: the device as the registry holds it, and who may needle where. */
export interface PlanContext extends RuleContext {
  /** Null where the registry does not hold the device that the plan names. */
  readonly registered: Device | null;
  readonly jurisdictions: readonly Jurisdiction[];
}

export type PlanRule = Rule<NeedlingPlan, PlanContext>;

import { limit, type Unknown, type Zone } from '@percuta/evidence';
import {
  type CheckedZone,
  type CourseState,
  checkPlan,
  type Finding,
  needlingPlanOf,
  REGISTRY,
} from '@percuta/practice';
import type { IntervalLimits, ZoneLimit } from '../../worker/protocol.ts';
import { type PlanDraft, planOf } from './plan-draft.ts';

/** Who may needle is known to the server alone: it is checked when the plan is proposed. */
const WHO_NEEDLES = 'P13';

/** What the plan's rules say of a draft while it is written. */
export interface CheckedDraft {
  readonly findings: readonly Finding[];
  readonly zones: readonly CheckedZone[];
  readonly interval: IntervalLimits;
}

/** Holds the draft against the plan's rules, for the person as screened, on this day. */
export function checkDraft(draft: PlanDraft, answers: CourseState['answers'], today: string): CheckedDraft {
  const reading = { answers, credential: null, on: today, daysSinceLast: null };
  const plan = needlingPlanOf(planOf(draft), reading);
  const { findings, zones } = checkPlan(plan, REGISTRY, today);
  return {
    findings: findings.filter(({ rule, verdict }) => rule !== WHO_NEEDLES && verdict !== 'fine'),
    zones,
    interval: intervalLimits(plan.person),
  };
}

function intervalLimits(person: {
  readonly fitzpatrickType: number | null;
  readonly pigmentMarks: boolean | null;
}): IntervalLimits {
  const isAtRisk =
    person.pigmentMarks === true || (person.fitzpatrickType ?? 0) >= limit('intervalPigmentRiskFitzpatrickType').value;
  return {
    refusedBelowDays: limit('intervalBlockDays').value,
    askedBelowDays: limit(isAtRisk ? 'intervalPigmentRiskDays' : 'intervalNormDays').value,
  };
}

/** A zone's limit as the chart draws it. */
export function zoneLimit({ zone, zoneCapMm, scope }: CheckedZone): ZoneLimit {
  const label = { 'on label': 'on', 'off label': 'off', unknown: 'unknown' } as const;
  return { zone, capMm: known(zoneCapMm), label: label[scope] };
}

/** The limits of one zone, where it is in the plan. */
export function zoneOf({ zones }: CheckedDraft, zone: Zone): CheckedZone | null {
  return zones.find((one) => one.zone === zone) ?? null;
}

export function known(figure: number | Unknown): number | null {
  return figure === 'unknown' ? null : figure;
}

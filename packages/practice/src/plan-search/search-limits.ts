import { planningLimit } from '@percuta/evidence';
import type { NeedlingPlan } from '../plan/needling-plan.ts';

/** A bound that a plan may pass only with a small chance. */
export interface ChanceLimit {
  readonly bound: number;
  readonly mostChance: number;
}

/** What a plan has to keep to besides the rules. Tightening one of them never makes a plan feasible that was not. */
export interface SearchLimits {
  /** Below this no effect on the dermis has been measured, mm. */
  readonly shallowestMm: number;
  /** Lasting harm in multiples of the usual course. */
  readonly lastingHarm: ChanceLimit;
  readonly rednessDays: ChanceLimit;
  /** What the person or the clinician wants at most; null where nobody said. */
  readonly mostVisits: number | null;
  readonly deepestMm: number | null;
  /** Whether plans are admitted that a clinician has to decide on: above a cap, or below the usual interval. */
  readonly admitsDecisions: boolean;
}

/** What is asked for beyond the limits of policy. */
export type SearchWishes = Pick<SearchLimits, 'mostVisits' | 'deepestMm' | 'admitsDecisions'>;

export const NO_WISHES: SearchWishes = { mostVisits: null, deepestMm: null, admitsDecisions: false };

/**
 * The limits of policy for one person: stricter on lasting harm where pigment change is likelier, which a skin type that
 * is not known counts as. Source: planning limits (policy).
 *
 * @example
 * searchLimits({ age: 40, fitzpatrickType: 2, pigmentMarks: null }, NO_WISHES).lastingHarm // => { bound: 2, mostChance: 0.1 }
 * searchLimits({ age: 40, fitzpatrickType: null, pigmentMarks: null }, NO_WISHES).lastingHarm.bound // => 1
 */
export function searchLimits(person: NeedlingPlan['person'], wishes: SearchWishes): SearchLimits {
  const bound = isAtPigmentRisk(person) ? 'planHarmRatioMostPigmentRisk' : 'planHarmRatioMost';
  return {
    shallowestMm: planningLimit('planShallowestMm').value,
    lastingHarm: { bound: planningLimit(bound).value, mostChance: planningLimit('planHarmChance').value },
    rednessDays: {
      bound: planningLimit('planRednessDaysMost').value,
      mostChance: planningLimit('planRednessChance').value,
    },
    ...wishes,
  };
}

function isAtPigmentRisk({ fitzpatrickType, pigmentMarks }: NeedlingPlan['person']): boolean {
  if (pigmentMarks === true || fitzpatrickType === null) return true;
  return fitzpatrickType >= planningLimit('planPigmentRiskFitzpatrickType').value;
}

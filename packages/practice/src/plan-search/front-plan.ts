import type { Band } from '@percuta/model';
import type { Finding } from '../rules/rule.ts';
import type { Choice } from './choose-three.ts';
import type { PlanRisks } from './plan-measures.ts';

/** What a plan would do to the grade, against the day before the first session; negative is better. */
export interface PlanBenefit {
  readonly measure: string;
  readonly day: number;
  /** As the outlook of a course says: by the curve over sessions. Null where nobody can say. */
  readonly gradeChange: Band | null;
  /** Grades by which the median is better by the mechanism, which tells depths and passes apart: what plans are compared by. */
  readonly gradesBetter: number | null;
  readonly chanceHalfAGradeBetter: number | null;
}

/** A finding as it stands beside a plan. */
export type PlanFinding = Pick<Finding, 'rule' | 'verdict' | 'title' | 'because' | 'missing' | 'blocksSession'>;

/** One plan of the front, with what it brings, what it risks and what it takes. */
export interface FrontPlan {
  readonly name: string;
  /** Null: nothing is done. */
  readonly plan: {
    readonly settingMm: number;
    readonly passes: number;
    readonly sessions: number;
    readonly intervalDays: number | null;
    readonly days: readonly number[];
  } | null;
  readonly choice: readonly Choice[];
  readonly visits: number;
  readonly lastVisitDay: number | null;
  readonly benefit: PlanBenefit;
  readonly risk: PlanRisks | null;
  readonly chanceOf: { readonly lastingHarmAboveBound: number; readonly rednessAboveBound: number } | null;
  readonly findings: readonly PlanFinding[];
}

/** Doing nothing: no needle, no risk of it, no visit; and no change but ageing, of which no rate is published. */
export function doNothing(measure: string, day: number, isKnown: boolean): FrontPlan {
  return {
    name: 'do nothing',
    plan: null,
    choice: [],
    visits: 0,
    lastVisitDay: null,
    benefit: {
      measure,
      day,
      gradeChange: isKnown ? { p05: 0, median: 0, p95: 0 } : null,
      gradesBetter: isKnown ? 0 : null,
      chanceHalfAGradeBetter: isKnown ? 0 : null,
    },
    risk: null,
    chanceOf: null,
    findings: [],
  };
}

import type { BandSeries } from '@percuta/model';
import {
  type CourseContext,
  type CourseState,
  calendarDay,
  daysBetween,
  type MeasuredChange,
  type PredictedChange,
  SIDED_ZONE_NAMES,
  unsided,
} from '@percuta/practice';
import { outlookOf, type PlanOutlook } from '../operations/course/plan-outlook.ts';
import { needledDays } from './outcomes-of.ts';

/** On which of the model's outcomes a scale is predicted. Of other scales the model says nothing. */
const PREDICTED: Readonly<Record<string, 'lemperleGradeChange' | 'acneScarGradeChange'>> = {
  'scale-lemperle': 'lemperleGradeChange',
  'scale-asas': 'acneScarGradeChange',
};

/**
 * What the model expected of a change, by the plan under which the last session was done, as it says it today: null
 * where the scale or the zone is none of the model's, or there is no outlook. One outlook serves every change of a record.
 */
export function predictionsFor(
  state: CourseState,
  context: Pick<CourseContext, 'registry' | 'today'>,
): (measured: MeasuredChange) => PredictedChange | null {
  let outlook: PlanOutlook | null | undefined;
  return (measured) => {
    const measure = PREDICTED[measured.scale];
    if (measure === undefined || measured.zone === null) return null;
    if (outlook === undefined) outlook = outlookOfCourse(state, context);
    const sided = SIDED_ZONE_NAMES.find((one) => one === measured.zone);
    const zone = sided === undefined ? undefined : outlook?.planned.zones[unsided(sided)];
    const needled = needledDays(state);
    if (outlook === null || zone === undefined || needled === null) return null;
    const day = daysBetween(calendarDay(needled.first), calendarDay(measured.after.on));
    return bandAt(outlook.planned.days, zone.outlook[measure], day);
  };
}

function outlookOfCourse(state: CourseState, context: Pick<CourseContext, 'registry' | 'today'>): PlanOutlook | null {
  const last = Object.values(state.sessions).findLast(({ started }) => started !== null);
  const plan = state.plans.find(({ hash }) => hash === last?.started?.planHash);
  if (plan === undefined) return null;
  return outlookOf(plan.plan, { answers: state.answers, context: { ...context, today: plan.entry.on } });
}

/** The last day that the outlook names up to this one: between two the model has not been asked. */
function bandAt(days: readonly number[], series: BandSeries, day: number): PredictedChange | null {
  const index = days.findLastIndex((one) => one <= day);
  const band = index < 0 ? null : (series[index] ?? null);
  return band === null ? null : { low: band.p05, median: band.median, high: band.p95 };
}

import type { CoursePlan, CourseState } from '@percuta/practice';
import { type PlanRow, rowsOf, zonesOf } from './plan-rows.ts';

/** A plan as it is being written: its zones by lines. */
export interface PlanDraft extends Omit<CoursePlan, 'zones'> {
  readonly rows: readonly PlanRow[];
}

const FIRST: PlanDraft = {
  indication: 'wrinkles',
  device: 'exceed',
  rows: [],
  exclusions: [],
  sessions: { count: 4, intervalDays: 30, reviewAfterSession: 4 },
  glide: 'sterile-hydrogel',
  anaesthetic: null,
};

/** Where writing begins: the newest version, or an empty plan with what is usual. */
export function draftOf({ plans }: Pick<CourseState, 'plans'>): PlanDraft {
  const newest = plans.at(-1)?.plan;
  if (newest === undefined) return FIRST;
  const { zones, ...plan } = newest;
  return { ...plan, rows: rowsOf(zones) };
}

/** The plan as it is handed in. */
export function planOf({ rows, ...plan }: PlanDraft): CoursePlan {
  const { count, intervalDays, reviewAfterSession } = plan.sessions;
  const sessions = { count, intervalDays: count > 1 ? intervalDays : null, reviewAfterSession };
  return { ...plan, sessions, zones: zonesOf(rows) };
}

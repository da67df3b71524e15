import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { LabelScope } from '../../plan/label-scope.ts';
import type { SidedZone } from '../../plan/sided-zone.ts';
import { planSession } from '../../session/session.ts';
import { COURSE_PLAN, type CoursePlan, OUTLOOK_STAMP, type OutlookStamp, planHash } from '../course-plan.ts';
import type { CourseState, SessionRecord } from '../course-state.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { count, hash, oneOf, zone } from '../fields.ts';
import { FOUND, type Found } from '../found.ts';
import { isBeforeStart } from '../is-before-start.ts';
import { TREATING } from '../role.ts';

/** Whether one zone of a plan is on the device's label, and why not. */
export interface ScopeOfZone {
  readonly zone: SidedZone;
  readonly scope: LabelScope;
  readonly clearance: string | null;
  readonly reasons: readonly string[];
}

/** A version of the plan, with what was found on it and expected of it at the time. */
export interface PlanProposed {
  readonly version: number;
  readonly hash: string;
  readonly plan: CoursePlan;
  readonly deviceName: string;
  readonly found: Found;
  readonly scope: readonly ScopeOfZone[];
  /** Null where no outlook stood beside it. */
  readonly outlook: OutlookStamp | null;
}

const SCOPE = strictly('the scope of a zone', {
  zone: zone(),
  scope: oneOf(['on label', 'off label', 'unknown']),
  clearance: z.string().nullable(),
  reasons: z.array(z.string()),
});

export const PLAN_PROPOSED = entryKind<'plan-proposed', PlanProposed>({
  kind: 'plan-proposed',
  writers: TREATING,
  body: strictly('the version of the plan', {
    version: count('a version', 100_000),
    hash: hash('the plan'),
    plan: COURSE_PLAN,
    deviceName: z.string(),
    found: FOUND,
    scope: z.array(SCOPE),
    outlook: OUTLOOK_STAMP.nullable(),
  }),
  apply: (state, body, entry) => {
    if (body.hash !== planHash(body.version, body.plan))
      throw new BrokenRecord(entry.seq, 'the plan is not its digest');
    return withPlanInSessions({ ...state, plans: [...state.plans, { ...body, entry }] }, body);
  },
});

/** Sessions that have not started follow the newest plan; one that has keeps what it started with. */
function withPlanInSessions(state: CourseState, { hash, plan }: PlanProposed): CourseState {
  const follow = (record: SessionRecord): SessionRecord => {
    if (!isBeforeStart(record.session)) return record;
    const { state: at } = record.session;
    return { ...record, session: { ...planSession(hash, plan.zones), state: at } };
  };
  const sessions = Object.entries(state.sessions).map(([name, record]) => [name, follow(record)]);
  return { ...state, sessions: Object.fromEntries(sessions) };
}

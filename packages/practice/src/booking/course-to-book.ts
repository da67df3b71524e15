import { CHECK_IN_WINDOWS, FOLLOW_UP } from '@percuta/evidence';
import { takesPlace } from '../course/attendance.ts';
import type { CourseContext } from '../course/course-context.ts';
import type { CoursePlan } from '../course/course-plan.ts';
import type { CourseState, Visit } from '../course/course-state.ts';
import { refusalFor } from '../need-to-know/refusal-for.ts';
import { namedDevice } from '../plan/plan-registry.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import { type OpenItem, openItem } from '../session/gate.ts';
import { refusal } from '../session/refusal.ts';
import { type CourseWindow, courseWindow } from './course-standing.ts';
import { lastDay, openFindings } from './open-findings.ts';

/** So many months after the last session the result is looked at, between these days after it. */
export interface ReviewWindow extends CourseWindow {
  readonly months: number;
}

/** Of a calendar month, on average: 365.25 / 12. */
const MONTH_DAYS = 30.44;

const REVIEWS: readonly ReviewWindow[] = FOLLOW_UP.outcomeMonths.map((months) => {
  const earliestDays = Math.ceil(months * MONTH_DAYS);
  const room = CHECK_IN_WINDOWS.find(({ asks }) => asks === `month-${months}`)?.daysToAnswer ?? 0;
  return { months, earliestDays, latestDays: earliestDays + room };
});

/** What of a plan may be booked now, and from which day on; or that a consultation comes first. */
export interface CourseToBook {
  /** Of the newest plan, and how many of them are not booked yet. */
  readonly sessions: number;
  readonly sessionsLeft: number;
  /** When the result may be looked at, after the last session. */
  readonly reviews: readonly ReviewWindow[];
  /** Between two sessions; null where there is but one. */
  readonly window: CourseWindow | null;
  /** The id of the plan's device, which each session keeps free; null without a plan. */
  readonly device: string | null;
  /** The first day on which the next session can be held. ISO 8601; null where a consultation comes first. */
  readonly earliestOn: string | null;
  /** Why a consultation comes first; null where none does. */
  readonly consultationFirst: string | null;
  /** What speaks for it, in as much as the role that asks may know. */
  readonly items: readonly OpenItem[];
}

const NO_PLAN = 'There is no plan yet. Book a consultation first.';
const NOT_CLEARED = 'A session cannot be booked as things stand. Book a consultation first.';

/**
 * What of the newest plan may be booked now: how many of its sessions are left, and the first day on which the next can be
 * held: from today on, after the interval since the last that is booked or was held, and after every deferral. A
 * contraindication, a deferral that nobody can date, no plan and no answers make a consultation come first. Whether a
 * practitioner's credential covers the day is not asked here. Days. Source: Percuta policy; when results are looked at,
 * the follow-up of study visits.
 *
 * @example
 * courseToBook(courseOf([]), EXAMPLE_CONTEXT).consultationFirst // => 'There is no plan yet. Book a consultation first.'
 */
export function courseToBook(state: CourseState, context: CourseContext): CourseToBook {
  const proposed = state.plans.at(-1);
  if (proposed === undefined) {
    const nothing = { sessions: 0, sessionsLeft: 0, reviews: [], window: null, device: null };
    return { ...nothing, earliestOn: null, consultationFirst: NO_PLAN, items: [] };
  }
  const { plan, hash } = proposed;
  const booked = sessionsOf(state);
  const ofPlan = booked.filter(({ visit }) => (state.sessions[visit]?.session.planHash ?? null) === hash);
  const { count } = plan.sessions;
  const { earliestOn, items } = firstDay(state, { plan, booked }, context);
  return {
    sessions: count,
    sessionsLeft: Math.max(0, count - ofPlan.length),
    reviews: REVIEWS,
    window: courseWindow(plan.sessions),
    device: namedDevice(plan.device, context.registry)?.id ?? null,
    earliestOn,
    consultationFirst: earliestOn === null ? NOT_CLEARED : null,
    items: refusalFor(context.actor.role, refusal('bookVisit', NOT_CLEARED, items)).items,
  };
}

function sessionsOf(state: CourseState): readonly Visit[] {
  return Object.values(state.visits).filter((one) => one.purpose === 'session' && takesPlace(one));
}

/** A deferral may end on a day on which another has begun. */
const MOST_TURNS = 8;

interface Booked {
  readonly plan: CoursePlan;
  readonly booked: readonly Visit[];
}

function firstDay(state: CourseState, { plan, booked }: Booked, context: CourseContext) {
  if (state.answers === null) return { earliestOn: null, items: [UNANSWERED] };
  const last = booked
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const rested = last === undefined ? context.today : after(last, Math.ceil(plan.sessions.intervalDays ?? 1));
  let on = rested < context.today ? context.today : rested;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const findings = openFindings(state, { plan, on }, context);
    const refused = findings.filter(({ verdict }) => verdict === 'refuse');
    const deferred = findings.filter(({ verdict }) => verdict === 'defer');
    if (refused.length === 0 && deferred.length === 0) return { earliestOn: on, items: [] };
    const until = refused.length > 0 ? null : lastDay(deferred);
    if (until === null || until <= on) return { earliestOn: null, items: [...refused, ...deferred].map(openItem) };
    on = until;
  }
  return { earliestOn: null, items: [] };
}

const after = (on: string, days: number): string => calendarDay(on).add({ days }).toString();

const UNANSWERED: OpenItem = {
  item: 'screening',
  finding: null,
  because: 'The screening questions are not answered yet.',
  patientWording: 'You have not answered the questions for this practice yet.',
  mayBeOverridden: false,
  sources: ['percuta-policy'],
};

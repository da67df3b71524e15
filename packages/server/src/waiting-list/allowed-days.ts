import {
  type CourseContext,
  type CourseState,
  credentialGap,
  daysFrom,
  decide,
  namedDevice,
  type VisitTime,
} from '@percuta/practice';
import type { VisitTable } from '../booking/tables.ts';
import type { DayStretch } from './tables.ts';

/** What of a wish turns on the course. */
export interface WishedFor {
  readonly purpose: VisitTable['purpose'];
  readonly from: string;
  readonly until: string;
  readonly practitioner: string | null;
  /** The visit that would be moved; null where one would be booked. */
  readonly visit: string | null;
}

const LONGEST_DAYS = 366;

/**
 * The days on which the course allows what somebody waits for, as stretches; null where no course says anything, as of a
 * consultation. The course is asked as if it were booked with somebody whose credential covers that day: interval, number,
 * refusals and deferrals decide. Which of those it was is not among it.
 */
export function allowedDays(state: CourseState, context: CourseContext, wished: WishedFor): DayStretch[] | null {
  if (wished.purpose !== 'session') return null;
  const first = wished.from < context.today ? context.today : wished.from;
  const days = daysFrom(first, LONGEST_DAYS).filter((on) => on <= wished.until);
  const stretches: { from: string; until: string }[] = [];
  let isOpen = false;
  for (const on of days) {
    const isAllowed = mayBeOn(state, context, { wished, on });
    const last = stretches.at(-1);
    if (isAllowed && isOpen && last !== undefined) last.until = on;
    else if (isAllowed) stretches.push({ from: on, until: on });
    isOpen = isAllowed;
  }
  return stretches;
}

/** The device of the newest plan, by its id; null where the visit needs none. */
export function deviceFor(state: CourseState, { registry }: CourseContext, purpose: WishedFor['purpose']) {
  const plan = state.plans.at(-1);
  return purpose !== 'session' || plan === undefined ? null : (namedDevice(plan.plan.device, registry)?.id ?? null);
}

interface OnDay {
  readonly wished: WishedFor;
  readonly on: string;
}

function mayBeOn(state: CourseState, context: CourseContext, { wished, on }: OnDay): boolean {
  const practitioner = wished.practitioner ?? coveredOn(state, context, on);
  if (practitioner === null) return false;
  // An hour that is still to come on every day; the hour itself changes nothing.
  const times = { startsAt: `${on}T23:58:00Z`, endsAt: `${on}T23:59:00Z`, on };
  const time: VisitTime = { ...times, practitioner, room: null, handpiece: null };
  const command =
    wished.visit === null
      ? ({ do: 'bookVisit', visit: 'what they wait for', purpose: wished.purpose, ...time } as const)
      : ({ do: 'moveVisit', visit: wished.visit, ...time } as const);
  return !decide(state, command, { ...context, actor: { id: context.actor.id, role: 'front-desk' } }).refused;
}

function coveredOn(state: CourseState, context: CourseContext, on: string): string | null {
  const device = deviceFor(state, context, 'session');
  if (device === null) return null;
  const covered = Object.entries(context.credentials).find(([, of]) => credentialGap(of, { device, on }) === null);
  return covered?.[0] ?? null;
}

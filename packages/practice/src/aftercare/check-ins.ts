import { CHECK_IN_WINDOWS, type CheckInWindow, FOLLOW_UP } from '@percuta/evidence';
import type { Temporal } from 'temporal-polyfill';
import { calendarDay } from '../rules/calendar-day.ts';

/** On which occasion the practice asks how it goes. */
export type CheckInAsks = CheckInWindow['asks'];

export const CHECK_IN_ASKS = CHECK_IN_WINDOWS.map(({ asks }) => asks) as [CheckInAsks, ...CheckInAsks[]];

/** What check-ins follow from. Days are calendar days in the practice's time zone, ISO 8601. */
export interface CheckInFacts {
  /** Sessions in which somebody was needled. */
  readonly needled: readonly { readonly session: string; readonly on: string }[];
  /** Days of sessions that are booked and not held. */
  readonly bookedOn: readonly string[];
  /** How many sessions the plan has; null where there is no plan. */
  readonly planned: number | null;
}

/** One time at which the practice asks. */
export interface CheckIn {
  /** Its name in the record: the session, and on which occasion. */
  readonly id: string;
  readonly session: string;
  readonly asks: CheckInAsks;
  /** The first day on which it may be answered. */
  readonly dueOn: string;
  /** The last day before it counts as missed. */
  readonly answerUntil: string;
  /** Another session has been held since: nobody asks any more. */
  readonly isOver: boolean;
}

/** Where a check-in stands. */
export type CheckInStanding = 'to come' | 'due' | 'missed' | 'answered' | 'over';

/** The day on which the next visit is usual, where none is booked. */
const NEXT_VISIT_DAYS = FOLLOW_UP.visitDays.low;

/**
 * When the practice asks how it goes: on days 1, 3 and 7 after each session; the day before the next, or on day 28 where
 * none is booked and the plan has some left; and 1, 3 and 6 calendar months after the last session of the course. A
 * month counts by the calendar: a month after 31 January is 28 February. Source: the follow-up of study visits; how long
 * each waits for its answer is policy.
 *
 * @example
 * const facts = { needled: [{ session: 'v1', on: '2026-11-24' }], bookedOn: [], planned: 1 };
 * checkInsAfter(facts).map(({ dueOn }) => dueOn) // => ["2026-11-25", "2026-11-27", "2026-12-01", "2026-12-24", "2027-02-24", "2027-05-24"]
 * checkInsAfter({ ...facts, bookedOn: ['2026-12-29'], planned: 3 }).at(-1) // => { asks: "before-next", dueOn: "2026-12-28", answerUntil: "2026-12-29" }
 */
export function checkInsAfter({ needled, bookedOn, planned }: CheckInFacts): readonly CheckIn[] {
  const held = needled.toSorted((a, b) => a.on.localeCompare(b.on));
  return held.flatMap(({ session, on }, index) => {
    const heldAfter = held[index + 1]?.on ?? null;
    const next = heldAfter ?? bookedOn.filter((day) => day > on).toSorted()[0] ?? null;
    const hasMore = planned !== null && planned > held.length;
    const days = daysAfter(calendarDay(on), { next: next === null ? null : calendarDay(next), hasMore });
    return days
      .filter(({ dueOn }) => heldAfter === null || dueOn < heldAfter)
      .map((day) => ({ id: checkInId(session, day.asks), session, ...day, isOver: heldAfter !== null }));
  });
}

/**
 * The name of a check-in in the record.
 *
 * @example
 * checkInId('v1', 'day-3') // => "v1/day-3"
 */
export function checkInId(session: string, asks: CheckInAsks): string {
  return `${session}/${asks}`;
}

/**
 * Where a check-in stands on a day: whoever has not answered by the end of its window has missed it, and somebody calls.
 * Source: Percuta policy.
 *
 * @example
 * const one = { id: 'v1/day-1', session: 'v1', asks: 'day-1', dueOn: '2026-11-25', answerUntil: '2026-11-26', isOver: false };
 * checkInStanding(one, { today: '2026-11-26', isAnswered: false }) // => "due"
 * checkInStanding(one, { today: '2026-11-27', isAnswered: false }) // => "missed"
 */
export function checkInStanding(
  { dueOn, answerUntil, isOver }: Pick<CheckIn, 'dueOn' | 'answerUntil' | 'isOver'>,
  { today, isAnswered }: { readonly today: string; readonly isAnswered: boolean },
): CheckInStanding {
  if (isAnswered) return 'answered';
  if (isOver) return 'over';
  if (today < dueOn) return 'to come';
  return today <= answerUntil ? 'due' : 'missed';
}

interface WhatNext {
  readonly next: Temporal.PlainDate | null;
  readonly hasMore: boolean;
}

function daysAfter(
  on: Temporal.PlainDate,
  { next, hasMore }: WhatNext,
): readonly Omit<CheckIn, 'id' | 'session' | 'isOver'>[] {
  const days = FOLLOW_UP.contactDays.map((days) => windowed(`day-${days}`, on.add({ days })));
  if (next !== null) {
    const last = on.add({ days: Math.max(...FOLLOW_UP.contactDays) });
    const before = next.subtract({ days: 1 });
    return before.toString() > last.toString() ? [...days, windowed('before-next', before)] : days;
  }
  const months = FOLLOW_UP.outcomeMonths.map((month) => windowed(`month-${month}`, on.add({ months: month })));
  if (!hasMore) return [...days, ...months];
  return [...days, windowed('before-next', on.add({ days: NEXT_VISIT_DAYS })), ...months.slice(1)];
}

function windowed(asks: CheckInAsks, due: Temporal.PlainDate): Omit<CheckIn, 'id' | 'session' | 'isOver'> {
  const window = CHECK_IN_WINDOWS.find((one) => one.asks === asks);
  if (window === undefined) throw new RangeError(`Nobody has said how long ${asks} waits.`);
  return { asks, dueOn: due.toString(), answerUntil: due.add({ days: window.daysToAnswer }).toString() };
}

import { calendarDay } from '../rules/calendar-day.ts';
import { intersect, type TimeSet, timeSet } from './time-set.ts';
import { firstMomentAt } from './wall-time.ts';

/** From one time on the wall to another, as `08:00` to `18:00`; `24:00` is the end of the day. */
export interface WallSpan {
  readonly opens: string;
  readonly closes: string;
}

/** Hours by the day of the week, Monday first. */
export type WeeklyHours = readonly (readonly WallSpan[])[];

/** Other hours on one calendar day: a holiday (none), a long evening. It stands in the place of that day's usual ones. */
export interface HoursChange {
  readonly on: string;
  readonly hours: readonly WallSpan[];
}

/** When a practice, or somebody who works there, is there. Other weeks may hold from a day on. */
export interface OpeningHours {
  /** In order of `from`; before the first nothing is open. */
  readonly weeks: readonly { readonly from: string; readonly weekly: WeeklyHours }[];
  readonly changes: readonly HoursChange[];
}

const EVERY_DAY = '0001-01-01';
const WORKING: readonly WallSpan[] = [{ opens: '08:00', closes: '18:00' }];

/** Until a practice says when it opens: eight to six on six days. Percuta policy. */
export const USUAL_HOURS: OpeningHours = {
  weeks: [{ from: EVERY_DAY, weekly: [WORKING, WORKING, WORKING, WORKING, WORKING, WORKING, []] }],
  changes: [],
};

/**
 * When it is open on a calendar day, by the wall clock of the zone: from the first moment at which the clock shows the
 * opening, to the first at which it shows the closing. A change of the day goes before the week. Nothing where the day
 * does not exist there. Unit: ms of UTC. Source: Percuta policy.
 *
 * @example
 * openOn(USUAL_HOURS, '2026-11-24', 'Europe/Berlin') // => [{ fromMs: 1795503600000, untilMs: 1795539600000 }]
 * openOn(USUAL_HOURS, '2026-11-22', 'Europe/Berlin') // => []
 */
export function openOn(hours: OpeningHours, on: string, timeZone: string): TimeSet {
  const change = hours.changes.findLast((one) => one.on === on);
  const weekly = hours.weeks.findLast(({ from }) => from <= on)?.weekly;
  const spans = change?.hours ?? weekly?.[calendarDay(on).dayOfWeek - 1] ?? [];
  return timeSet(
    spans.flatMap(({ opens, closes }) => {
      const fromMs = firstMomentAt(on, opens, timeZone);
      const untilMs = firstMomentAt(on, closes, timeZone);
      return fromMs === null || untilMs === null ? [] : [{ fromMs, untilMs }];
    }),
  );
}

/**
 * When a practitioner is there on a day: within the practice's hours, and within their own where they have set any.
 * Unit: ms of UTC. Source: Percuta policy.
 *
 * @example
 * presentOn({ place: USUAL_HOURS, own: null }, '2026-11-22', 'Europe/Berlin') // => []
 */
export function presentOn(
  { place, own }: { readonly place: OpeningHours; readonly own: OpeningHours | null },
  on: string,
  timeZone: string,
): TimeSet {
  const open = openOn(place, on, timeZone);
  return own === null ? open : intersect(open, openOn(own, on, timeZone));
}

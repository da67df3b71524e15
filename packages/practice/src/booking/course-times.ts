import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import {
  type DayRange,
  daysFrom,
  type FreeTime,
  freeTimes,
  type PlaceCalendar,
  type WantedTimes,
} from './availability.ts';
import type { VisitLayout } from './visit-layout.ts';

/** One visit of a course: how it is made up, and how many days after the one before. The first has no window. */
export interface CourseStep {
  readonly layout: VisitLayout;
  readonly earliestDays: number;
  readonly latestDays: number;
}

/** A step with its day and time. */
export interface CourseTime extends FreeTime {
  readonly on: string;
}

type WantedCourse = Omit<WantedTimes, 'layout'>;

/**
 * The earliest days on which a whole course can be had, each visit within its window after the one before; null where no
 * such row of days exists within the range. A free day that leads nowhere is passed over. Up to six sessions and what
 * follows them. Unit: days. Source: Percuta derivation.
 *
 * @example
 * const place = { timeZone: 'Europe/Berlin', hours: USUAL_HOURS, practitioners: [{ id: 'lind', hours: null }], rooms: null, handpieces: null, taken: new Map() };
 * const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
 * const steps = [{ layout, earliestDays: 0, latestDays: 0 }, { layout, earliestDays: 28, latestDays: 42 }];
 * courseTimes(place, steps, { from: '2026-11-24', days: 60, stepMinutes: 15, earliestMs: 0 }).map(({ on }) => on) // => ["2026-11-24", "2026-12-22"]
 */
export function courseTimes(
  place: PlaceCalendar,
  steps: readonly CourseStep[],
  { from, days, ...wanted }: DayRange & WantedCourse,
): readonly CourseTime[] | null {
  const all = daysFrom(from, days);
  const free = steps.map(({ layout }) => all.map((on) => freeTimes(place, on, { ...wanted, layout })[0] ?? null));
  const leadsOn = reachable(steps, free);
  const times: CourseTime[] = [];
  let first = 0;
  let last = all.length - 1;
  for (const [index, of] of free.entries()) {
    const day = of.findIndex((time, at) => time !== null && first <= at && at <= last && leadsOn[index]?.[at] === true);
    const time = of[day];
    if (time == null) return null;
    times.push({ ...time, on: all[day] ?? '' });
    const next = steps[index + 1];
    first = day + (next?.earliestDays ?? 0);
    last = Math.min(all.length - 1, day + (next?.latestDays ?? 0));
  }
  return times;
}

/** By step and day: whether the rest of the course can follow from there. From the last step backwards. */
function reachable(
  steps: readonly CourseStep[],
  free: readonly (readonly unknown[])[],
): readonly (readonly boolean[])[] {
  const rows: boolean[][] = [];
  for (let step = steps.length - 1; step >= 0; step--) {
    const next = steps[step + 1];
    const after = rows[0];
    const row = (free[step] ?? []).map((time, day) => {
      if (time === null) return false;
      if (next === undefined || after === undefined) return true;
      return after.slice(day + next.earliestDays, day + next.latestDays + 1).includes(true);
    });
    rows.unshift(row);
  }
  return rows;
}

/** A visit of a course that is booked. */
export interface BookedStep extends CourseStep {
  readonly visit: string;
  readonly on: string;
  readonly startsMs: number;
}

/** What becomes of a visit when one before it moves: it stays, it is proposed anew, or nothing is free in its window. */
export type Reflowed =
  | { readonly visit: string; readonly does: 'stays' }
  | { readonly visit: string; readonly does: 'moves'; readonly to: CourseTime }
  | { readonly visit: string; readonly does: 'has no room'; readonly window: { from: string; until: string } };

/**
 * What moving one visit to a day makes of those after it, in their order. Whatever still lies in its window stays; else
 * the first day of the window with a free time is proposed, at the time nearest to the old one. It moves nothing: whoever
 * asked is asked first. After a visit that has no room nothing further is said. Unit: days. Source: Percuta policy.
 *
 * @example
 * const place = { timeZone: 'Europe/Berlin', hours: USUAL_HOURS, practitioners: [{ id: 'lind', hours: null }], rooms: null, handpieces: null, taken: new Map() };
 * const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
 * const after = [{ visit: 'v2', layout, earliestDays: 28, latestDays: 42, on: '2026-12-22', startsMs: 1797930000000 }];
 * reflow(place, { movedTo: '2026-11-25', after }, { stepMinutes: 15, earliestMs: 0 })[0].to.on // => "2026-12-23"
 */
export function reflow(
  place: PlaceCalendar,
  { movedTo, after }: { readonly movedTo: string; readonly after: readonly BookedStep[] },
  wanted: WantedCourse,
): readonly Reflowed[] {
  const answers: Reflowed[] = [];
  let before = movedTo;
  for (const step of after) {
    const one = reflowOne(place, { before, step }, wanted);
    answers.push(one);
    if (one.does === 'has no room') break;
    before = one.does === 'moves' ? one.to.on : step.on;
  }
  return answers;
}

function reflowOne(
  place: PlaceCalendar,
  { before, step }: { readonly before: string; readonly step: BookedStep },
  wanted: WantedCourse,
): Reflowed {
  const { visit, on, layout, earliestDays, latestDays } = step;
  const apart = daysBetween(calendarDay(before), calendarDay(on));
  if (earliestDays <= apart && apart <= latestDays) return { visit, does: 'stays' };
  const from = calendarDay(before).add({ days: earliestDays }).toString();
  for (const day of daysFrom(from, latestDays - earliestDays + 1)) {
    const times = freeTimes(place, day, { ...wanted, layout });
    const shiftMs = daysBetween(calendarDay(on), calendarDay(day)) * 86_400_000;
    const away = ({ startsMs }: FreeTime): number => Math.abs(startsMs - step.startsMs - shiftMs);
    const [nearest] = times.toSorted((a, b) => away(a) - away(b));
    if (nearest !== undefined) return { visit, does: 'moves', to: { ...nearest, on: day } };
  }
  const until = calendarDay(before).add({ days: latestDays }).toString();
  return { visit, does: 'has no room', window: { from, until } };
}

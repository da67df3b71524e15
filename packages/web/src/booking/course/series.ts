import { addDays } from '../month.ts';

/** One visit of a course as it is wished for, and after which other one it comes, in days. */
export interface Step {
  readonly key: string;
  readonly purpose: 'session' | 'follow-up';
  readonly minutes: number;
  /** Its place among the steps; null for the first, which has no window. */
  readonly after: number | null;
  readonly earliestDays: number;
  readonly latestDays: number;
}

/** A time that can be had, with its day at the practice. */
export interface SeriesTime {
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly practitionerIds: readonly string[];
}

/** The days on which a visit may lie, both included. */
export interface DayWindow {
  readonly from: string;
  readonly until: string;
}

interface Days {
  readonly earliestDays: number;
  readonly latestDays: number;
}

interface WantedSeries {
  readonly sessions: number;
  readonly sessionMinutes: number;
  readonly reviewMinutes: number;
  /** Null where there is but one session. */
  readonly window: Days | null;
  readonly reviews: readonly (Days & { readonly months: number })[];
}

/** The visits of a course in their order: each session after the one before, each look at the result after the last. */
export function stepsOf({ sessions, sessionMinutes, reviewMinutes, window, reviews }: WantedSeries): readonly Step[] {
  const { earliestDays = 1, latestDays = 1 } = window ?? {};
  const held = Array.from({ length: sessions }, (_, index): Step => {
    const after = index === 0 ? null : index - 1;
    return {
      key: `session ${index + 1}`,
      purpose: 'session',
      minutes: sessionMinutes,
      after,
      earliestDays,
      latestDays,
    };
  });
  const looks = reviews.map(
    ({ months, ...days }): Step => ({
      key: `review ${months}`,
      purpose: 'follow-up',
      minutes: reviewMinutes,
      after: sessions - 1,
      ...days,
    }),
  );
  return [...held, ...looks];
}

/** Where each visit may lie, as the ones before it lie now; null where that is not known, and for the first. */
export function windowsOf(
  steps: readonly Step[],
  times: readonly (SeriesTime | null)[],
): readonly (DayWindow | null)[] {
  return steps.map(({ after, earliestDays, latestDays }) => {
    const before = after === null ? null : (times[after] ?? null);
    if (before === null) return null;
    return { from: addDays(before.on, earliestDays), until: addDays(before.on, latestDays) };
  });
}

/** Keeps what still lies in its window once one visit is elsewhere; null in the place of what has to be looked for anew. */
export function keepFitting(
  steps: readonly Step[],
  times: readonly (SeriesTime | null)[],
  moved: number,
): readonly (SeriesTime | null)[] {
  const kept: (SeriesTime | null)[] = [];
  for (const [index, step] of steps.entries()) {
    const time = times[index] ?? null;
    const before = step.after === null ? null : (kept[step.after] ?? null);
    const isFree = index <= moved || step.after === null;
    kept.push(isFree || (time !== null && before !== null && fits(step, { before, time })) ? time : null);
  }
  return kept;
}

function fits(
  { earliestDays, latestDays }: Step,
  { before, time }: { readonly before: SeriesTime; readonly time: SeriesTime },
): boolean {
  return addDays(before.on, earliestDays) <= time.on && time.on <= addDays(before.on, latestDays);
}

/** Which places hold another time than before. */
export function changedPlaces(
  before: readonly (SeriesTime | null)[],
  now: readonly (SeriesTime | null)[],
): readonly number[] {
  return now.flatMap((time, index) => {
    const old = before[index];
    return old != null && time !== null && old.startsAt !== time.startsAt ? [index] : [];
  });
}

/** Somebody who treats at each of the times, where there is one; else whoever treats then. */
export function practitionerFor(times: readonly SeriesTime[], time: SeriesTime): string {
  const [first = ''] = time.practitionerIds;
  return time.practitionerIds.find((id) => times.every(({ practitionerIds }) => practitionerIds.includes(id))) ?? first;
}

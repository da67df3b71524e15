import type { findCourseTimesContract } from '@percuta/server';
import { dayOf } from '../../numbers/clock-time.ts';
import { call, type Denial } from '../../server/call.ts';
import { readFree } from '../free-times.ts';
import { addDays } from '../month.ts';
import { type SeriesTime, type Step, windowsOf } from './series.ts';

/** With whom, and what each session keeps free. */
export interface WantedCourse {
  /** Null: anybody. */
  readonly practitionerId: string | null;
  readonly device: string | null;
}

type Times = readonly (SeriesTime | null)[];

/** Days that are looked at for the first session. */
const FIRST_DAYS = 60;
const MOST_DAYS = 400;

interface Wanted {
  readonly steps: readonly Step[];
  readonly times: Times;
  readonly earliestOn: string;
}

/** Looks for a time in every place that has none; it stays empty where nothing is free in its window. */
export async function fillTimes(course: WantedCourse, wanted: Wanted): Promise<Times | Denial> {
  const sessions = await fillSessions(course, wanted);
  return 'ok' in sessions ? sessions : fillReviews(course, { ...wanted, times: sessions });
}

async function fillSessions(course: WantedCourse, { steps, times, earliestOn }: Wanted): Promise<Times | Denial> {
  const count = steps.filter(({ purpose }) => purpose === 'session').length;
  const first = times.slice(0, count).indexOf(null);
  if (first < 0) return times;
  const rest = { steps: steps.slice(first, count), before: times[first - 1] ?? null, earliestOn };
  const found = await sessionsFrom(course, rest);
  if ('ok' in found) return found;
  return times.map((time, place) => (first <= place && place < count ? (found[place - first] ?? null) : time));
}

async function fillReviews(course: WantedCourse, { steps, times }: Wanted): Promise<Times | Denial> {
  const filled = [...times];
  const windows = windowsOf(steps, times);
  for (const [place, step] of steps.entries()) {
    const window = windows[place] ?? null;
    if (step.purpose === 'session' || filled[place] != null || window === null) continue;
    const time = await firstWithin(course, step, window);
    if (time !== null && 'ok' in time) return time;
    filled[place] = time;
  }
  return filled;
}

interface Rest {
  readonly steps: readonly Step[];
  readonly before: SeriesTime | null;
  readonly earliestOn: string;
}

/** The earliest row of days for the sessions that are left; from the first that lies outside of its window on, nothing. */
async function sessionsFrom(
  { practitionerId, device }: WantedCourse,
  { steps, before, earliestOn }: Rest,
): Promise<readonly SeriesTime[] | Denial> {
  const [step] = steps;
  if (step === undefined) return [];
  const { minutes, earliestDays, latestDays } = step;
  const from = before === null ? earliestOn : addDays(before.on, earliestDays);
  const days = (before === null ? FIRST_DAYS : latestDays - earliestDays + 1) + (steps.length - 1) * latestDays;
  const answer = await call<typeof findCourseTimesContract>({
    method: 'GET',
    path: '/api/course-times',
    query: {
      from,
      days: String(Math.min(MOST_DAYS, days)),
      minutes: String(minutes),
      sessions: String(steps.length),
      earliestDays: String(earliestDays),
      latestDays: String(latestDays),
      ...(practitionerId === null ? {} : { practitionerId }),
      ...(device === null ? {} : { device }),
    },
  });
  if (!answer.ok) return answer;
  const { times } = answer.body;
  const isLate = before !== null && times[0] !== undefined && times[0].on > addDays(before.on, latestDays);
  return isLate ? [] : times;
}

async function firstWithin(
  { practitionerId }: WantedCourse,
  { minutes }: Step,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<SeriesTime | null | Denial> {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
  const answer = await readFree({ practitionerId, minutes, device: null }, from, days);
  if (!answer.ok) return answer;
  const { next } = answer.body;
  return next === null ? null : { on: dayOf(next.startsAt), ...next };
}

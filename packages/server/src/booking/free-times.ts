import { calendarDayAt } from './calendar-day-at.ts';

/** A stretch of time, in milliseconds of UTC, its end not counted in. */
export interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What a visit needs: this practitioner, and one of each list; null where none is needed. */
export interface Needs {
  readonly practitioner: string;
  readonly rooms: readonly string[] | null;
  readonly handpieces: readonly string[] | null;
}

/** When anything is taken, by id. */
export type TakenTimes = ReadonlyMap<string, readonly Stretch[]>;

/** Where visits may be offered. Staff may book outside of it. */
export interface Offering {
  readonly timeZone: string;
  readonly needs: Needs;
  readonly taken: TakenTimes;
}

const MINUTE_MS = 60_000;
const STEP_MS = 15 * MINUTE_MS;
/** Until a practice sets its opening hours: eight to six by its wall clock, not on Sundays. */
const OPENS_AT_MINUTE = 8 * 60;
const CLOSES_AT_MINUTE = 18 * 60;
const MINUTES_A_DAY = 24 * 60;

/** Whether everything that the visit needs is free then. */
export function isFree({ needs, taken }: Offering, wanted: Stretch): boolean {
  const free = (id: string): boolean => !(taken.get(id) ?? []).some((one) => overlap(one, wanted));
  const anyFree = (ids: readonly string[] | null): boolean => ids === null || ids.some(free);
  return free(needs.practitioner) && anyFree(needs.rooms) && anyFree(needs.handpieces);
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.fromMs < other.untilMs && other.fromMs < one.untilMs;
}

/** The free beginnings of a calendar day, a quarter of an hour apart. */
export function freeTimesOn(
  offering: Offering,
  { on, lengthMs, afterMs }: { readonly on: string; readonly lengthMs: number; readonly afterMs: number },
): readonly Stretch[] {
  // From the day before to the day after, in UTC: whatever the zone, the day is in there.
  const noonMs = Date.parse(`${on}T12:00:00Z`);
  const steps = (2 * MINUTES_A_DAY * MINUTE_MS) / STEP_MS;
  return Array.from({ length: steps }, (_, step) => noonMs - MINUTES_A_DAY * MINUTE_MS + step * STEP_MS)
    .map((fromMs) => ({ fromMs, untilMs: fromMs + lengthMs }))
    .filter((one) => one.fromMs >= afterMs && calendarDayAt(new Date(one.fromMs), offering.timeZone) === on)
    .filter((one) => isOffered(offering, one));
}

/** The free times nearest to one that is not, nearest first: at most so many, and none for which `may` says no. */
export function nearestFree(
  offering: Offering,
  wanted: Stretch,
  { most, farthestMs, afterMs, may }: Searched,
): readonly Stretch[] {
  const lengthMs = wanted.untilMs - wanted.fromMs;
  const found: Stretch[] = [];
  const first = Math.round(wanted.fromMs / STEP_MS) * STEP_MS;
  for (let awayMs = 0; awayMs <= farthestMs && found.length < most; awayMs += STEP_MS) {
    const around = awayMs === 0 ? [first] : [first + awayMs, first - awayMs];
    for (const fromMs of around) {
      const one = { fromMs, untilMs: fromMs + lengthMs };
      if (found.length < most && fromMs >= afterMs && isOffered(offering, one) && may(one)) found.push(one);
    }
  }
  return found;
}

/** How far to look, and how often. */
export interface Searched {
  readonly most: number;
  readonly farthestMs: number;
  readonly afterMs: number;
  readonly may: (one: Stretch) => boolean;
}

function isOffered(offering: Offering, one: Stretch): boolean {
  return isFree(offering, one) && isOpen(one, offering.timeZone);
}

function isOpen({ fromMs, untilMs }: Stretch, timeZone: string): boolean {
  const { weekday, minute } = wallClock(fromMs, timeZone);
  const lengthMinutes = (untilMs - fromMs) / MINUTE_MS;
  return weekday !== 'Sun' && minute >= OPENS_AT_MINUTE && minute + lengthMinutes <= CLOSES_AT_MINUTE;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function wallClock(ms: number, timeZone: string): { readonly weekday: string; readonly minute: number } {
  let format = FORMATS.get(timeZone);
  if (format === undefined) {
    const parts = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en', { timeZone, numberingSystem: 'latn', ...parts });
    FORMATS.set(timeZone, format);
  }
  const parts = format.formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: part('weekday'), minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

import { Temporal } from 'temporal-polyfill';

/** One calendar day in a time zone. `isEven`: its clock runs through 24 hours without a jump. */
interface ZoneDay {
  readonly startMs: number;
  readonly endMs: number;
  readonly isEven: boolean;
  readonly exists: boolean;
}

const MINUTE_MS = 60_000;
const EVEN_DAY_MS = 1440 * MINUTE_MS;
const MOST_KEPT = 20_000;
const DAYS = new Map<string, ZoneDay>();

/**
 * The calendar day as a stretch of time in a zone (IANA name); null where the clocks there skip it, as Samoa skipped 30
 * December 2011. Unit: ms of UTC. Throws a RangeError for what is no day or no zone. Source: IANA time zone database.
 *
 * @example
 * zoneDay('2026-10-25', 'Europe/Berlin') // => { fromMs: 1792879200000, untilMs: 1792969200000 }
 * zoneDay('2011-12-30', 'Pacific/Apia') // => null
 */
export function zoneDay(on: string, timeZone: string): { readonly fromMs: number; readonly untilMs: number } | null {
  const { startMs, endMs, exists } = dayOf(on, timeZone);
  return exists ? { fromMs: startMs, untilMs: endMs } : null;
}

/**
 * The first moment of a calendar day at which the clock on the wall shows a time or a later one; `24:00` is the end of
 * the day. Where clocks jump forward over the time it is the jump, and where they show it twice it is the first. Unit: ms
 * of UTC. Null where the day does not exist there. Throws a RangeError for what is no day, time or zone. Source: IANA
 * time zone database; Percuta policy for the two jumps.
 *
 * @example
 * firstMomentAt('2026-11-24', '08:00', 'Europe/Berlin') // => 1795503600000
 * firstMomentAt('2026-03-29', '02:30', 'Europe/Berlin') === firstMomentAt('2026-03-29', '03:00', 'Europe/Berlin') // => true
 */
export function firstMomentAt(on: string, time: string, timeZone: string): number | null {
  const day = dayOf(on, timeZone);
  if (!day.exists) return null;
  const minutes = minutesOf(time);
  if (minutes === 1440) return day.endMs;
  return day.isEven ? day.startMs + minutes * MINUTE_MS : inJumpingDay(on, time, timeZone);
}

function minutesOf(time: string): number {
  const [hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time)?.slice(1).map(Number) ?? [];
  const sum = (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
  if (!(sum <= 1440)) throw new RangeError('A time on the wall is written as 08:30, from 00:00 to 24:00.');
  return sum;
}

function inJumpingDay(on: string, time: string, timeZone: string): number {
  const wanted = Temporal.PlainDateTime.from(`${on}T${time}`);
  const early = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (early.toPlainDateTime().equals(wanted)) return early.epochMilliseconds;
  const jump = early.getTimeZoneTransition('next');
  return (jump ?? wanted.toZonedDateTime(timeZone)).epochMilliseconds;
}

/** Asked for again and again, and dear: a day of a zone is worked out once. */
function dayOf(on: string, timeZone: string): ZoneDay {
  const key = `${on} ${timeZone}`;
  const known = DAYS.get(key);
  if (known !== undefined) return known;
  const date = Temporal.PlainDate.from(on);
  const start = date.toZonedDateTime(timeZone);
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone);
  const startMs = start.epochMilliseconds;
  const endMs = end.epochMilliseconds;
  const isEven = endMs - startMs === EVEN_DAY_MS && start.offsetNanoseconds === end.offsetNanoseconds;
  const day = { startMs, endMs, isEven, exists: start.toPlainDate().equals(date) };
  if (DAYS.size >= MOST_KEPT) DAYS.clear();
  DAYS.set(key, day);
  return day;
}

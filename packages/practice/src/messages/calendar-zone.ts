import { Temporal } from 'temporal-polyfill';

/**
 * A time zone as a calendar file states it (RFC 5545, 3.6.5): every change of its clock from a year before to two years
 * after the moments that the file names, each with its own line, so that no rule has to be guessed. Outside of that a
 * reader holds on to the nearest. Moments are ISO 8601 in UTC. Refuses a zone that nobody knows with a `RangeError`.
 *
 * @example
 * calendarZone('Asia/Kathmandu', { from: '2026-11-26T09:30:00Z', until: '2026-11-26T10:15:00Z' }).slice(2, 7) // => ["BEGIN:STANDARD", "DTSTART:20251126T151500", "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545", "TZNAME:+0545"]
 * calendarZone('Europe/Berlin', { from: '2026-11-26T09:30:00Z', until: '2026-11-26T10:15:00Z' }).filter((line) => line.startsWith('DTSTART:202603')) // => ["DTSTART:20260329T020000"]
 */
export function calendarZone(
  timeZone: string,
  { from, until }: { readonly from: string; readonly until: string },
): readonly string[] {
  const first = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).subtract({ years: 1 });
  const last = Temporal.Instant.from(until).toZonedDateTimeISO(timeZone).add({ years: 2 });
  const changes = [...changesBetween(first, last)];
  const lines = [first, ...changes].flatMap((at, index) =>
    observance(at, index === 0 ? at.offsetNanoseconds : before(at)),
  );
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'];
}

function* changesBetween(
  first: Temporal.ZonedDateTime,
  last: Temporal.ZonedDateTime,
): Generator<Temporal.ZonedDateTime> {
  for (let at = first.getTimeZoneTransition('next'); at !== null; at = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(at, last) > 0) return;
    yield at;
  }
}

function before(at: Temporal.ZonedDateTime): number {
  return at.subtract({ nanoseconds: 1 }).offsetNanoseconds;
}

/** Begins, as the standard has it, by the clock that was before. */
function observance(at: Temporal.ZonedDateTime, offsetFromNs: number): string[] {
  const offsetToNs = at.offsetNanoseconds;
  const kind = offsetToNs > offsetFromNs ? 'DAYLIGHT' : 'STANDARD';
  const clockBefore = at.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: offsetFromNs });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallStamp(clockBefore)}`,
    `TZOFFSETFROM:${offsetText(offsetFromNs)}`,
    `TZOFFSETTO:${offsetText(offsetToNs)}`,
    `TZNAME:${offsetText(offsetToNs)}`,
    `END:${kind}`,
  ];
}

const NS_A_MINUTE = 60_000_000_000;

function offsetText(ns: number): string {
  const minutes = Math.abs(Math.trunc(ns / NS_A_MINUTE));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${ns < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/**
 * A wall clock as a calendar file writes it, to the second.
 *
 * @example
 * wallStamp({ year: 2026, month: 3, day: 9, hour: 2, minute: 5, second: 0 }) // => "20260309T020500"
 */
export function wallStamp(at: WallClock): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(at.year).padStart(4, '0')}${two(at.month)}${two(at.day)}`;
  return `${day}T${two(at.hour)}${two(at.minute)}${two(at.second)}`;
}

/** What a clock on a wall shows. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

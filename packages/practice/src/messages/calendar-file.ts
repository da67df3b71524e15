import { Temporal } from 'temporal-polyfill';
import { calendarZone, wallStamp } from './calendar-zone.ts';

/** One visit, as a calendar may show it. */
export interface CalendarVisit {
  /** The same for as long as there is the visit. */
  readonly uid: string;
  /** Raised with each change of the visit. */
  readonly sequence: number;
  /** Moments, ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly cancelled: boolean;
}

/** What a calendar file holds. */
export interface CalendarFacts {
  /** An invitation, the end of one, or a calendar to look at. */
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** The name of the practice. */
  readonly practice: string;
  readonly timeZone: string;
  readonly visits: readonly CalendarVisit[];
  /** Who invites and who is invited, by address; null where nobody is. */
  readonly between: { readonly organizer: string; readonly attendee: string } | null;
}

/**
 * A calendar file (RFC 5545; an invitation by RFC 5546) with visits by the practice's wall clock. What it shows of a visit
 * is that there is an appointment, and where: neither whose nor what for. A time in the hour that clocks show twice is given
 * in UTC, since programs differ in which of the two they take it for. Lines end with CR LF and are folded at 75 bytes.
 * Refuses a zone that nobody knows with a `RangeError`.
 *
 * @example
 * const visit = { uid: 'v1@percuta', sequence: 2, startsAt: '2026-11-26T09:30:00Z', endsAt: '2026-11-26T10:15:00Z', changedAt: '2026-11-24T09:00:00Z', cancelled: false };
 * const file = calendarFile({ method: 'REQUEST', practice: 'Skin, and Light', timeZone: 'Europe/Berlin', visits: [visit], between: null });
 * file.split('\r\n').filter((line) => /^(DTSTART;|SEQUENCE|SUMMARY)/.test(line)) // => ["SEQUENCE:2", "DTSTART;TZID=Europe/Berlin:20261126T103000", "SUMMARY:Appointment: Skin\\, and Light"]
 */
export function calendarFile({ method, practice, timeZone, visits, between }: CalendarFacts): string {
  const moments = visits.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).toSorted();
  const [from, until] = [moments[0], moments.at(-1)];
  const zone = from === undefined || until === undefined ? [] : calendarZone(timeZone, { from, until });
  const events = visits.flatMap((visit) => eventLines(visit, { practice, timeZone, between }));
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Percuta//Percuta//EN', `METHOD:${method}`];
  return [...head, ...zone, ...events, 'END:VCALENDAR', ''].flatMap(folded).join('\r\n');
}

function eventLines(
  { uid, sequence, startsAt, endsAt, changedAt, cancelled }: CalendarVisit,
  { practice, timeZone, between }: Pick<CalendarFacts, 'practice' | 'timeZone' | 'between'>,
): string[] {
  const place = escaped(practice);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${wallStamp(Temporal.Instant.from(changedAt).toZonedDateTimeISO('UTC'))}Z`,
    ...timeLines([startsAt, endsAt], timeZone),
    `SUMMARY:Appointment: ${place}`,
    `LOCATION:${place}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    ...(between === null ? [] : partiesOf(between, practice)),
    'END:VEVENT',
  ];
}

/** By the wall clock; by UTC where either is in an hour that comes twice, which programs take for one or the other. */
function timeLines(ends: readonly string[], timeZone: string): string[] {
  const moments = ends.map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone));
  const isTwice = moments.some((at) => {
    const read = (disambiguation: 'earlier' | 'later') =>
      at.toPlainDateTime().toZonedDateTime(timeZone, { disambiguation });
    return !read('earlier').equals(read('later'));
  });
  return moments.map((at, index) => {
    const name = index === 0 ? 'DTSTART' : 'DTEND';
    return isTwice ? `${name}:${wallStamp(at.withTimeZone('UTC'))}Z` : `${name};TZID=${timeZone}:${wallStamp(at)}`;
  });
}

function partiesOf({ organizer, attendee }: NonNullable<CalendarFacts['between']>, practice: string): string[] {
  const name = practice.replace(/["\p{Cc}]/gu, ' ');
  return [
    `ORGANIZER;CN="${name}":mailto:${organizer}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${attendee}`,
  ];
}

/** Text as a value of a line (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\p{Cc}/gu, '\\n');
}

const LONGEST_BYTES = 75;

/** Parts of a line, none longer than allowed and no letter cut in two; all but the first begin with a space. */
function folded(line: string): string[] {
  const parts = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (bytes + size > LONGEST_BYTES) {
      parts.push(' ');
      bytes = 1;
    }
    parts[parts.length - 1] += letter;
    bytes += size;
  }
  return parts;
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

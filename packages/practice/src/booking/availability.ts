import { calendarDay } from '../rules/calendar-day.ts';
import { type OpeningHours, openOn } from './opening-hours.ts';
import { intersect, startsWithin, subtract, type TimeSet, timeSet } from './time-set.ts';
import { type VisitLayout, type VisitResource, type VisitStretches, visitStretches } from './visit-layout.ts';
import { zoneDay } from './wall-time.ts';

/** One place of a practice: its clock, its hours, who and what is there, and when each of them is taken. */
export interface PlaceCalendar {
  /** IANA name. */
  readonly timeZone: string;
  readonly hours: OpeningHours;
  /** Those who may do what is wanted, each on the days on which their credential counts. */
  readonly practitioners: readonly CalendarPractitioner[];
  /** Null where none is needed. */
  readonly rooms: readonly string[] | null;
  readonly handpieces: readonly string[] | null;
  /** By id, holds that have not expired included. */
  readonly taken: ReadonlyMap<string, TimeSet>;
}

/** Somebody a visit may be with. Null: whenever the practice is open. */
export interface CalendarPractitioner {
  readonly id: string;
  readonly hours: OpeningHours | null;
  /** Whether they may do it on that calendar day; left out, they always may. */
  readonly mayOn?: (on: string) => boolean;
}

/** What is looked for. */
export interface WantedTimes {
  readonly layout: VisitLayout;
  /** Beginnings lie so many minutes apart: 5, 10 or 15. */
  readonly stepMinutes: number;
  /** Now and the lead time: nothing begins before. Unit: ms of UTC. */
  readonly earliestMs: number;
  /** When the person is elsewhere. */
  readonly personTaken?: TimeSet;
}

/** A beginning that can be had, its end for the person, and with whom. */
export interface FreeTime {
  readonly startsMs: number;
  readonly endsMs: number;
  readonly practitioners: readonly string[];
}

/**
 * Every beginning of a calendar day that can be had, in order, with all practitioners who could: one alone in
 * `practitioners` asks for that one, several for anybody. Room, practitioner, handpiece and person are each asked for
 * their own stretch, and one room and one handpiece serve from beginning to end. Beginnings lie on multiples of the step
 * in UTC, which are multiples on the wall in every zone whose offset is of whole quarters of an hour. Unit: ms of UTC.
 * Source: Percuta derivation.
 *
 * @example
 * const place = { timeZone: 'Europe/Berlin', hours: USUAL_HOURS, practitioners: [{ id: 'lind', hours: null }], rooms: null, handpieces: null, taken: new Map() };
 * const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
 * freeTimes(place, '2026-11-24', { layout, stepMinutes: 15, earliestMs: 0 }).length // => 37
 */
export function freeTimes(place: PlaceCalendar, on: string, wanted: WantedTimes): readonly FreeTime[] {
  const day = openDay(place, on, wanted);
  if (day === null) return [];
  const byStart = new Map<number, string[]>();
  for (const practitioner of place.practitioners) {
    forEachOnGrid(intersect(day.common, startsOf(day, practitioner)), day.stepMs, (startsMs) => {
      const others = byStart.get(startsMs);
      if (others === undefined) byStart.set(startsMs, [practitioner.id]);
      else others.push(practitioner.id);
    });
  }
  const { lengthMs } = day.needs.person;
  return [...byStart.keys()]
    .sort((a, b) => a - b)
    .map((startsMs) => ({ startsMs, endsMs: startsMs + lengthMs, practitioners: byStart.get(startsMs) ?? [] }));
}

/** A day on which a place is open, with the beginnings that every practitioner shares. */
interface OpenDay {
  readonly place: PlaceCalendar;
  readonly on: string;
  readonly open: TimeSet;
  readonly needs: VisitStretches;
  readonly stepMs: number;
  readonly common: TimeSet;
}

function openDay(place: PlaceCalendar, on: string, wanted: WantedTimes): OpenDay | null {
  if (zoneDay(on, place.timeZone) === null) return null;
  const open = openOn(place.hours, on, place.timeZone);
  if (open.length === 0) return null;
  const needs = visitStretches(wanted.layout);
  const common = commonStarts({ place, open, needs }, wanted);
  if (common.length === 0) return null;
  return { place, on, open, needs, stepMs: wanted.stepMinutes * 60_000, common };
}

/** What every practitioner shares: open hours, a room, a handpiece, the person, the lead time. */
function commonStarts(
  { place, open, needs }: Pick<OpenDay, 'place' | 'open' | 'needs'>,
  { earliestMs, personTaken = [] }: WantedTimes,
): TimeSet {
  const anyOf = (ids: readonly string[] | null, resource: VisitResource): TimeSet | null =>
    ids === null
      ? null
      : timeSet(ids.flatMap((id) => startsWithin(subtract(open, place.taken.get(id) ?? []), needs[resource])));
  const later = [{ fromMs: earliestMs, untilMs: Infinity }];
  const whole = intersect(startsWithin(open, needs.room), later);
  const sets = [
    anyOf(place.rooms, 'room'),
    anyOf(place.handpieces, 'handpiece'),
    startsWithin(subtract(open, personTaken), needs.person),
  ];
  return sets.reduce<TimeSet>((rest, set) => (set === null ? rest : intersect(rest, set)), whole);
}

function startsOf({ place, on, open, needs }: OpenDay, { id, hours, mayOn }: CalendarPractitioner): TimeSet {
  if (mayOn !== undefined && !mayOn(on)) return [];
  const present = hours === null ? open : intersect(open, openOn(hours, on, place.timeZone));
  return startsWithin(subtract(present, place.taken.get(id) ?? []), needs.practitioner);
}

function forEachOnGrid(starts: TimeSet, stepMs: number, work: (startsMs: number) => void): void {
  for (const { fromMs, untilMs } of starts) {
    for (let startsMs = Math.ceil(fromMs / stepMs) * stepMs; startsMs < untilMs; startsMs += stepMs) work(startsMs);
  }
}

/** Nobody has to know with whom: the beginnings of all practitioners as one set. */
function countFree(place: PlaceCalendar, on: string, wanted: WantedTimes): number {
  const day = openDay(place, on, wanted);
  if (day === null) return 0;
  const anybody = timeSet(place.practitioners.flatMap((practitioner) => startsOf(day, practitioner)));
  const { stepMs } = day;
  return intersect(day.common, anybody).reduce(
    (count, { fromMs, untilMs }) => count + Math.ceil(untilMs / stepMs) - Math.ceil(fromMs / stepMs),
    0,
  );
}

/**
 * How much can be had on each of so many days from one on. Unit: beginnings a day. Source: Percuta derivation.
 *
 * @example
 * const place = { timeZone: 'Europe/Berlin', hours: USUAL_HOURS, practitioners: [{ id: 'lind', hours: null }], rooms: null, handpieces: null, taken: new Map() };
 * const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
 * daysAtAGlance(place, { from: '2026-11-21', days: 2 }, { layout, stepMinutes: 15, earliestMs: 0 }) // => [{ on: "2026-11-21", free: 37 }, { on: "2026-11-22", free: 0 }]
 */
export function daysAtAGlance(
  place: PlaceCalendar,
  { from, days }: DayRange,
  wanted: WantedTimes,
): readonly { readonly on: string; readonly free: number }[] {
  return daysFrom(from, days).map((on) => ({ on, free: countFree(place, on, wanted) }));
}

/** So many calendar days from one on. */
export interface DayRange {
  readonly from: string;
  readonly days: number;
}

/**
 * The first beginning that can be had within so many days; null where there is none. Source: Percuta derivation.
 *
 * @example
 * const place = { timeZone: 'Europe/Berlin', hours: USUAL_HOURS, practitioners: [{ id: 'lind', hours: null }], rooms: null, handpieces: null, taken: new Map() };
 * const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
 * nextFree(place, { from: '2026-11-22', days: 7 }, { layout, stepMinutes: 15, earliestMs: 0 }).startsMs // => 1795417200000
 */
export function nextFree(place: PlaceCalendar, { from, days }: DayRange, wanted: WantedTimes): FreeTime | null {
  for (const on of daysFrom(from, days)) {
    const [first] = freeTimes(place, on, wanted);
    if (first !== undefined) return first;
  }
  return null;
}

/**
 * Calendar days in order. Source: Percuta derivation.
 *
 * @example
 * daysFrom('2026-12-31', 2) // => ["2026-12-31", "2027-01-01"]
 */
export function daysFrom(from: string, days: number): readonly string[] {
  const first = calendarDay(from);
  return Array.from({ length: days }, (_, n) => first.add({ days: n }).toString());
}

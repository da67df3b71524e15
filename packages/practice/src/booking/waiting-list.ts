import { Temporal } from 'temporal-polyfill';
import { calendarDay } from '../rules/calendar-day.ts';
import type { FreeTime } from './availability.ts';
import type { TimeSpan } from './time-set.ts';

/** Monday first, as calendars here count. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** By the practice's clock: before noon, from noon to five, from five on. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

const AFTERNOON_FROM_HOUR = 12;
const EVENING_FROM_HOUR = 17;

/** Somebody waits for a time. Moments are ms of UTC, days are calendar days of the practice. */
export interface WaitingWish {
  readonly id: string;
  readonly person: string;
  readonly joinedMs: number;
  /** When they last let an offer lapse; null where they never did. */
  readonly lapsedMs: number | null;
  readonly from: string;
  readonly until: string;
  /** None: any day of the week. */
  readonly weekdays: readonly Weekday[];
  /** None: any part of the day. */
  readonly dayParts: readonly DayPart[];
  /** Null: whoever may. */
  readonly practitioner: string | null;
  /** The visit that they have begins then, and only an earlier one helps; null where they have none. */
  readonly beforeMs: number | null;
  /** The days on which their course allows it, both ends included; null where no course says so. */
  readonly allowed: readonly { readonly from: string; readonly until: string }[] | null;
  /** What they were offered before and did not take: nothing that overlaps with it is offered again. */
  readonly notAgain: readonly TimeSpan[];
  /** Something is offered to them now. */
  readonly hasOpenOffer: boolean;
}

/** A time that is offered to somebody, with whom. */
export interface OfferedTime {
  readonly wish: string;
  readonly person: string;
  readonly startsMs: number;
  readonly endsMs: number;
  readonly practitioner: string;
}

/** What was given away in the same round, which is free no more. */
export type GivenTime = OfferedTime;

/**
 * The fair order of a waiting list: whoever has waited longest comes first. Somebody who let an offer lapse waits anew
 * from then, so they stand behind all who waited at that moment and before all who join later. Where two have waited
 * equally long their ids decide, so the order does not turn on how a list was read. Unit: ms of UTC. Percuta policy.
 *
 * @example
 * const wish = { person: 'p', from: '2026-12-01', until: '2026-12-31', weekdays: [], dayParts: [], practitioner: null, beforeMs: null, allowed: null, notAgain: [], hasOpenOffer: false };
 * const list = [{ ...wish, id: 'b', joinedMs: 2, lapsedMs: null }, { ...wish, id: 'a', joinedMs: 1, lapsedMs: 3 }];
 * waitingOrder(list).map(({ id }) => id) // => ["b", "a"]
 */
export function waitingOrder<W extends Pick<WaitingWish, 'id' | 'joinedMs' | 'lapsedMs'>>(
  wishes: readonly W[],
): readonly W[] {
  const turn = ({ joinedMs, lapsedMs }: W): number => Math.max(joinedMs, lapsedMs ?? joinedMs);
  return wishes.toSorted((a, b) => turn(a) - turn(b) || a.joinedMs - b.joinedMs || (a.id < b.id ? -1 : 1));
}

/**
 * Whether a time is one that somebody waits for: on a day of theirs that their course allows, at an hour of theirs, with
 * whom they want, earlier than what they have, and not at an hour that they let go by before. What is free it does not know.
 * Unit: ms of UTC. Percuta policy.
 *
 * @example
 * const wish = { id: 'w', person: 'p', joinedMs: 0, lapsedMs: null, from: '2026-12-01', until: '2026-12-31', weekdays: ['thursday'], dayParts: ['morning'], practitioner: null, beforeMs: null, allowed: null, notAgain: [], hasOpenOffer: false };
 * const at = (iso) => ({ startsMs: Date.parse(iso), endsMs: Date.parse(iso) + 3600000, practitioners: ['lind'] });
 * fitsWish(wish, at('2026-12-03T09:00:00Z'), 'Europe/Berlin') // => true
 * fitsWish(wish, at('2026-12-03T11:00:00Z'), 'Europe/Berlin') // => false
 */
export function fitsWish(wish: WaitingWish, { startsMs, endsMs, practitioners }: FreeTime, timeZone: string): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(startsMs).toZonedDateTimeISO(timeZone);
  const on = wall.toPlainDate().toString();
  return (
    wish.from <= on &&
    on <= wish.until &&
    isAllowed(wish, on) &&
    isAnyOrAmong(wish.weekdays, weekdayOf(on)) &&
    isAnyOrAmong(wish.dayParts, dayPartOf(wall.hour)) &&
    (wish.practitioner === null || practitioners.includes(wish.practitioner)) &&
    (wish.beforeMs === null || startsMs < wish.beforeMs) &&
    !wish.notAgain.some(({ fromMs, untilMs }) => fromMs < endsMs && startsMs < untilMs)
  );
}

function isAllowed({ allowed }: WaitingWish, on: string): boolean {
  return allowed === null || allowed.some(({ from, until }) => from <= on && on <= until);
}

function isAnyOrAmong<T>(wanted: readonly T[], one: T): boolean {
  return wanted.length === 0 || wanted.includes(one);
}

function weekdayOf(on: string): Weekday {
  return WEEKDAYS[calendarDay(on).dayOfWeek - 1] ?? 'monday';
}

function dayPartOf(hour: number): DayPart {
  if (hour < AFTERNOON_FROM_HOUR) return 'morning';
  return hour < EVENING_FROM_HOUR ? 'afternoon' : 'evening';
}

/** What is free for a wish, first things first, once these are given away. */
export type FreeFor = (wish: WaitingWish, given: readonly GivenTime[]) => Iterable<FreeTime>;

/**
 * Who is offered what, now: in the fair order each who has no open offer is given the first free time that fits, so a
 * time goes to whoever has waited longest among those whom it fits, and nobody has two. `freeFor` answers with what is
 * free for a wish, credentials, rooms and handpieces minded, and leaves out what was given in this round. It offers and
 * books nothing. Unit: ms of UTC. Percuta policy.
 *
 * @example
 * const wish = { from: '2026-12-01', until: '2026-12-31', weekdays: [], dayParts: [], practitioner: null, beforeMs: null, allowed: null, notAgain: [], hasOpenOffer: false, lapsedMs: null };
 * const list = [{ ...wish, id: 'b', person: 'q', joinedMs: 2 }, { ...wish, id: 'a', person: 'p', joinedMs: 1 }];
 * const only = { startsMs: Date.parse('2026-12-03T09:00:00Z'), endsMs: Date.parse('2026-12-03T10:00:00Z'), practitioners: ['lind'] };
 * offersFor(list, (_, given) => given.length === 0 ? [only] : [], 'Europe/Berlin').map(({ wish }) => wish) // => ["a"]
 */
export function offersFor(wishes: readonly WaitingWish[], freeFor: FreeFor, timeZone: string): readonly OfferedTime[] {
  const given: OfferedTime[] = [];
  const served = new Set(wishes.filter(({ hasOpenOffer }) => hasOpenOffer).map(({ person }) => person));
  for (const wish of waitingOrder(wishes)) {
    if (served.has(wish.person)) continue;
    const offer = firstFitting(wish, freeFor(wish, given), timeZone);
    if (offer === null) continue;
    served.add(wish.person);
    given.push(offer);
  }
  return given;
}

function firstFitting(wish: WaitingWish, free: Iterable<FreeTime>, timeZone: string): OfferedTime | null {
  for (const time of free) {
    if (!fitsWish(wish, time, timeZone)) continue;
    const practitioner = wish.practitioner ?? time.practitioners[0];
    if (practitioner === undefined) continue;
    return { wish: wish.id, person: wish.person, startsMs: time.startsMs, endsMs: time.endsMs, practitioner };
  }
  return null;
}

import {
  type CourseContext,
  daysFrom,
  type FreeTime,
  freeTimes,
  type GivenTime,
  offerUntil,
  type PlaceCalendar,
  type TimeSpan,
  takenBy,
  timeSet,
  type VisitLayout,
  type VisitResource,
  type VisitTime,
  type WaitingWish,
} from '@percuta/practice';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { type PracticeCalendar, placeFor } from '../booking/read-calendar.ts';
import { layoutOfWish, type Waiting } from './read-waiting.ts';

/** So far ahead times are offered. */
export const FARTHEST_DAYS = 90;
const MINUTE_MS = 60_000;

/** What is known when offers are made. */
export interface OfferingFrom {
  readonly calendar: PracticeCalendar;
  readonly credentials: CourseContext['credentials'];
  readonly at: Date;
  readonly offerMinutes: number;
  /** When those who wait are here for another visit, by person. */
  readonly elsewhere: ReadonlyMap<string, readonly TimeSpan[]>;
}

/** The free times of those who wait, and what each of them takes once it is given. */
export interface FreeForWishes {
  readonly freeFor: (wish: WaitingWish, given: readonly GivenTime[]) => Iterable<FreeTime>;
  readonly timeOf: (given: GivenTime) => Given;
}

type Given = Pick<VisitTime, 'startsAt' | 'endsAt' | 'practitioner' | 'room' | 'handpiece'>;

/** Whom a time is free for, with practitioners whose credential covers it, a room and a handpiece. */
export function freeForWishes(waiting: readonly Waiting[], from: OfferingFrom): FreeForWishes {
  const taken = new Map(from.calendar.taken);
  const byWish = new Map(waiting.map((one) => [one.wish.id, one]));
  const placed = new Map<string, Given>();
  const placeOf = (one: Waiting): PlaceCalendar => {
    const { practitioner_id: practitioner, device } = one.row;
    const wish = { practitioner, room: 'any', handpiece: 'any', device } as const;
    return placeFor({ ...from.calendar, taken }, wish, from.credentials);
  };
  const timeOf = (given: GivenTime): Given => {
    const known = placed.get(given.wish);
    if (known !== undefined) return known;
    const one = byWish.get(given.wish);
    if (one === undefined) throw new Error('A time was given to somebody who does not wait.');
    const layout = layoutOfWish(one.row);
    const time = resourcesFor(placeOf(one), layout, given);
    for (const [kind, id] of Object.entries({ ...time, startsAt: null, endsAt: null })) {
      if (id !== null)
        taken.set(id, timeSet([...(taken.get(id) ?? []), takenBy(layout, kind as VisitResource, given.startsMs)]));
    }
    placed.set(given.wish, time);
    return time;
  };
  return {
    timeOf,
    freeFor: (wish, given) => {
      for (const one of given) timeOf(one);
      const one = byWish.get(wish.id);
      return one === undefined ? [] : timesFor(one, placeOf(one), from);
    },
  };
}

/** What a time by hand takes; null where it is not free for them, or their course does not allow that day. */
export function resourcesByHand(
  { row, wish }: Waiting,
  { calendar, credentials }: Pick<OfferingFrom, 'calendar' | 'credentials'>,
  { startsMs, practitioner }: { readonly startsMs: number; readonly practitioner: string },
): Given | null {
  const { timeZone, terms } = calendar;
  const on = calendarDayAt(new Date(startsMs), timeZone);
  const isAllowed = wish.allowed === null || wish.allowed.some(({ from, until }) => from <= on && on <= until);
  if (!isAllowed) return null;
  const asked = { practitioner, room: 'any', handpiece: 'any', device: row.device } as const;
  const place = placeFor(calendar, asked, credentials);
  const layout = layoutOfWish(row);
  const { stepMinutes } = terms;
  const free = freeTimes(place, on, { layout, stepMinutes, earliestMs: startsMs }).find(
    (one) => one.startsMs === startsMs,
  );
  if (free === undefined) return null;
  return resourcesFor(place, layout, { ...free, practitioner });
}

type TimeWith = Pick<GivenTime, 'startsMs' | 'endsMs' | 'practitioner'>;

function resourcesFor(place: PlaceCalendar, layout: VisitLayout, { startsMs, endsMs, practitioner }: TimeWith): Given {
  const isFree = (kind: VisitResource) => (id: string) => {
    const { fromMs, untilMs } = takenBy(layout, kind, startsMs);
    return !(place.taken.get(id) ?? []).some((one) => one.fromMs < untilMs && fromMs < one.untilMs);
  };
  const first = (ids: readonly string[] | null, kind: VisitResource) => ids?.find(isFree(kind)) ?? null;
  return {
    startsAt: new Date(startsMs).toISOString(),
    endsAt: new Date(endsMs).toISOString(),
    practitioner,
    room: first(place.rooms, 'room'),
    handpiece: first(place.handpieces, 'handpiece'),
  };
}

/** Day by day, so that nobody looks further than to the first that fits. */
function* timesFor({ wish, row }: Waiting, place: PlaceCalendar, from: OfferingFrom): Generator<FreeTime> {
  const { calendar, at, offerMinutes, elsewhere } = from;
  const { timeZone, terms } = calendar;
  const wanted = {
    layout: layoutOfWish(row),
    stepMinutes: terms.stepMinutes,
    earliestMs: at.getTime() + terms.leadMinutes * MINUTE_MS,
    personTaken: timeSet([...(elsewhere.get(wish.person) ?? [])]),
  };
  for (const on of daysFrom(calendarDayAt(at, timeZone), FARTHEST_DAYS)) {
    if (on < wish.from || on > wish.until) continue;
    for (const time of freeTimes(place, on, wanted)) {
      if (offerUntil({ nowMs: at.getTime(), startsMs: time.startsMs, timeZone, offerMinutes }) !== null) yield time;
    }
  }
}

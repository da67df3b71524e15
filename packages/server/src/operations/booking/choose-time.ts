import {
  type CommandName,
  intersect,
  namedDevice,
  openOn,
  type PlaceCalendar,
  type Refusal,
  refusal,
  type TimeSpan,
  takenBy,
  tooLate,
  type VisitLayout,
  type VisitResource,
  type VisitTime,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { type LayoutParts, layoutOf, NO_PARTS } from '../../booking/layout-of.ts';
import { type PracticeCalendar, placeFor, readCalendar, type Wish } from '../../booking/read-calendar.ts';
import { SlotTaken, type Taken } from '../../booking/slot-taken.ts';
import type { VisitTable } from '../../booking/tables.ts';
import { partsOf } from '../../booking/take-time.ts';
import type { SignedIn } from '../../database/actor.ts';
import type { Tables } from '../../database/tables.ts';
import type { Found } from '../course/act-on-course.ts';
import type { WantedTime } from './visit-fields.ts';

/** What is to be booked, or moved. */
export interface Wanted {
  readonly command: CommandName;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly personId: string;
  readonly time: WantedTime;
  readonly purpose: VisitTable['purpose'];
  /** The visit that is moved; null where one is booked. */
  readonly moved: string | null;
  /** Others that are moved with it. */
  readonly movedToo?: readonly string[];
}

/** A time that can be had, and what it is made of. */
export interface Chosen {
  readonly time: VisitTime;
  readonly layout: VisitLayout;
}

const DAY_MS = 86_400_000;
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
const FARTHEST_MS = 3 * 366 * DAY_MS;

/** The time as it can be had: whatever was left open is chosen among what is free. Throws `SlotTaken` where none is. */
export async function chooseTime({ tx, state, context }: Found, wanted: Wanted): Promise<Chosen | Refusal> {
  const { command, actor, at, personId, moved } = wanted;
  const span = stretchOf(wanted.time);
  const layout = layoutOf(wanted.time, await partsFor(tx, wanted));
  const fault = faultOf(span, at) ?? (layout === null ? NO_TIME_LEFT : null);
  if (fault !== null || layout === null) return refusal(command, fault ?? NO_TIME_LEFT);
  const within = { fromMs: span.fromMs - DAY_MS, untilMs: span.untilMs + DAY_MS };
  const calendar = await readCalendar(tx, { within, at, exceptVisits: movedOf(wanted), exceptPerson: personId });
  const wish = wishOf(wanted, deviceOf({ state, context }, wanted.purpose));
  const unknown = unknownOf(calendar, wish);
  if (unknown !== null) return refusal(command, unknown);
  const place = placeFor(calendar, wish);
  if (place.handpieces?.length === 0) {
    return refusal(command, 'The practice has no handpiece for the device of the plan. Add one, or plan anew.');
  }
  const before = moved === null ? null : (state.visits[moved]?.startsAt ?? null);
  const notForThem = actor.roles.includes('patient') ? patientFault({ calendar, place, layout, before }, wanted) : null;
  if (notForThem !== null) return refusal(command, notForThem);
  return { layout, time: choose({ place, layout }, wanted) };
}

/** Every visit whose time is given back. */
export const movedOf = ({ moved, movedToo = [] }: Pick<Wanted, 'moved' | 'movedToo'>): readonly string[] =>
  moved === null ? movedToo : [moved, ...movedToo];

const NO_TIME_LEFT = 'Preparation and contact time leave nothing of the visit. Make it longer.';

/** Of a visit that is moved they stay as they were. */
async function partsFor(tx: Transaction<Tables>, { time, moved }: Wanted): Promise<LayoutParts> {
  if (time.parts !== undefined) return time.parts;
  if (moved === null) return NO_PARTS;
  const row = await tx
    .selectFrom('visit')
    .select(['preparation_minutes', 'contact_minutes', 'cleaning_minutes'])
    .where('id', '=', moved)
    .executeTakeFirst();
  return row === undefined ? NO_PARTS : partsOf(row);
}

interface Choosing {
  readonly place: PlaceCalendar;
  readonly layout: VisitLayout;
}

/** Staff who overlap on purpose are given what they named, or the first, where nothing is free. */
function choose({ place, layout }: Choosing, { time, moved: _, ...wanted }: Wanted): VisitTime {
  const { fromMs: startsMs, untilMs } = stretchOf(time);
  const free = (kind: VisitResource) => (id: string) => isFree(place, id, takenBy(layout, kind, startsMs));
  const taken = takenOf(place, free);
  const overlaps = time.overlapBecause !== undefined && !wanted.actor.roles.includes('patient');
  if (taken.length > 0 && !overlaps) throw new SlotTaken(taken, new Date(startsMs).toISOString());
  const first = (ids: PlaceCalendar['rooms'], kind: VisitResource) => ids?.find(free(kind)) ?? ids?.[0] ?? null;
  return {
    startsAt: new Date(startsMs).toISOString(),
    endsAt: new Date(untilMs).toISOString(),
    on: calendarDayAt(new Date(startsMs), place.timeZone),
    practitioner: time.practitionerId,
    room: first(place.rooms, 'room'),
    handpiece: first(place.handpieces, 'handpiece'),
  };
}

function isFree({ taken }: PlaceCalendar, id: string, { fromMs, untilMs }: TimeSpan): boolean {
  return !(taken.get(id) ?? []).some((one) => one.fromMs < untilMs && fromMs < one.untilMs);
}

/** A certain one that is taken, or a kind of which none is free. */
function takenOf(place: PlaceCalendar, free: (kind: VisitResource) => (id: string) => boolean): Taken[] {
  const { practitioners, rooms, handpieces } = place;
  const anyFree = (ids: PlaceCalendar['rooms'], kind: VisitResource) => ids === null || ids.some(free(kind));
  const only = (ids: PlaceCalendar['rooms']) => (ids?.length === 1 ? (ids[0] ?? null) : null);
  const busy = practitioners.filter(({ id }) => !free('practitioner')(id));
  return [
    ...busy.map(({ id }) => ({ kind: 'practitioner', id }) as const),
    ...(anyFree(rooms, 'room') ? [] : [{ kind: 'room', id: only(rooms) } as const]),
    ...(anyFree(handpieces, 'handpiece') ? [] : [{ kind: 'handpiece', id: only(handpieces) } as const]),
  ];
}

/** What staff may and a person may not: at the last moment, outside of opening hours, on purpose over another. */
function patientFault(
  { calendar, place, layout, before }: Choosing & { calendar: PracticeCalendar; before: string | null },
  { time, at }: Wanted,
): string | null {
  if (time.overlapBecause !== undefined) return 'Only the practice lets visits overlap. Choose a time that is free.';
  const { fromMs: startsMs } = stretchOf(time);
  const nowMs = at.getTime();
  const changes = before === null ? null : tooLate(calendar.terms, 'change', { startsMs: Date.parse(before), nowMs });
  const late = changes ?? tooLate(calendar.terms, 'book', { startsMs, nowMs });
  if (late !== null) return late;
  const open = openOn(place.hours, calendarDayAt(new Date(startsMs), place.timeZone), place.timeZone);
  const whole = takenBy(layout, 'room', startsMs);
  const isOpen = intersect(open, [whole]).some(
    ({ fromMs, untilMs }) => untilMs - fromMs === whole.untilMs - whole.fromMs,
  );
  return isOpen ? null : 'The practice is not open then. Choose one of its free times.';
}

export function stretchOf({ startsAt, endsAt }: Pick<WantedTime, 'startsAt' | 'endsAt'>): TimeSpan {
  return { fromMs: Date.parse(startsAt), untilMs: Date.parse(endsAt) };
}

function faultOf({ fromMs, untilMs }: TimeSpan, at: Date): string | null {
  const lengthMs = untilMs - fromMs;
  if (lengthMs <= 0) return 'A visit ends after it begins. Choose another time.';
  if (lengthMs < SHORTEST_MS || lengthMs > LONGEST_MS) return 'A visit takes between five minutes and twelve hours.';
  const isNear = fromMs > at.getTime() - DAY_MS && fromMs < at.getTime() + FARTHEST_MS;
  return isNear ? null : 'Choose a time from today on, within three years.';
}

/** A patient says when and with whom; where and with what is the practice's business. */
export function wishOf({ actor, time }: Pick<Wanted, 'actor' | 'time'>, device: string | null): Wish {
  const isPatient = actor.roles.includes('patient');
  const chosen = (id: string | null | undefined) => (isPatient || id === undefined ? 'any' : id);
  const { practitionerId: practitioner, roomId, handpieceId } = time;
  return { practitioner, room: chosen(roomId), handpiece: chosen(handpieceId), device };
}

/** The device of the newest plan, by its id; null where the visit needs none. */
export function deviceOf({ state, context }: Pick<Found, 'state' | 'context'>, purpose: Wanted['purpose']) {
  const plan = state.plans.at(-1);
  if (purpose !== 'session' || plan === undefined) return null;
  return namedDevice(plan.plan.device, context.registry)?.id ?? null;
}

/** Why what is wished for by name cannot serve; null where it can. */
function unknownOf(calendar: PracticeCalendar, { practitioner, room, handpiece, device }: Wish): string | null {
  const knows = (things: readonly { readonly id: string }[], id: string) => things.some((one) => one.id === id);
  if (practitioner !== null && !knows(calendar.practitioners, practitioner)) {
    return 'Nobody of that id treats at this practice. Choose a practitioner.';
  }
  if (room !== 'any' && room !== null && !knows(calendar.rooms, room)) {
    return 'There is no such room. Choose one, or leave it out.';
  }
  if (handpiece === 'any' || handpiece === null) return null;
  const found = calendar.handpieces.find(({ id }) => id === handpiece);
  if (found === undefined) return 'There is no such handpiece. Choose one, or leave it out.';
  return device === null || found.device === device ? null : 'This handpiece is of another device than the plan.';
}

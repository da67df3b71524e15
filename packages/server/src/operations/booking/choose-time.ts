import { type CommandName, namedDevice, type Refusal, refusal, type VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { isFree, type Needs, type Offering, type Stretch } from '../../booking/free-times.ts';
import { readNeeds, readOffering, type Wish } from '../../booking/read-offering.ts';
import { SlotTaken, type Taken } from '../../booking/slot-taken.ts';
import type { VisitTable } from '../../booking/tables.ts';
import type { SignedIn } from '../../database/actor.ts';
import type { Tables } from '../../database/tables.ts';
import type { Found } from '../course/act-on-course.ts';
import type { WantedTime } from './visit-fields.ts';

/** What is to be booked, or moved. */
export interface Wanted {
  readonly command: CommandName;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly time: WantedTime;
  readonly purpose: VisitTable['purpose'];
  /** The visit that is moved; null where one is booked. */
  readonly moved: string | null;
}

const DAY_MS = 86_400_000;
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
const FARTHEST_MS = 3 * 366 * DAY_MS;

/** The time as it can be had: whatever was left open is chosen among what is free. Throws `SlotTaken` where none is. */
export async function chooseTime({ tx, state, context }: Found, wanted: Wanted): Promise<VisitTime | Refusal> {
  const within = stretchOf(wanted.time);
  const fault = faultOf(within, wanted.at);
  if (fault !== null) return refusal(wanted.command, fault);
  const wish = wishOf(wanted, deviceOf({ state, context }, wanted.purpose));
  const unknown = await unknownOf(tx, wish);
  if (unknown !== null) return refusal(wanted.command, unknown);
  const needs = await readNeeds(tx, wish);
  if (needs.handpieces?.length === 0) {
    return refusal(wanted.command, 'The practice has no handpiece for the device of the plan. Add one, or plan anew.');
  }
  const offering = await readOffering(tx, needs, { within, except: wanted.moved });
  const taken = takenOf(offering, within);
  if (taken.length > 0) throw new SlotTaken(taken);
  const first = (ids: Needs['rooms']) => ids?.find((id) => isAlone(offering, id, within)) ?? null;
  return {
    startsAt: new Date(within.fromMs).toISOString(),
    endsAt: new Date(within.untilMs).toISOString(),
    on: calendarDayAt(new Date(within.fromMs), context.timeZone),
    practitioner: wish.practitioner,
    room: first(needs.rooms),
    handpiece: first(needs.handpieces),
  };
}

export function stretchOf({ startsAt, endsAt }: Pick<WantedTime, 'startsAt' | 'endsAt'>): Stretch {
  return { fromMs: Date.parse(startsAt), untilMs: Date.parse(endsAt) };
}

function faultOf({ fromMs, untilMs }: Stretch, at: Date): string | null {
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
async function unknownOf(tx: Transaction<Tables>, { practitioner, room, handpiece, device }: Wish) {
  const treats = await tx
    .selectFrom('staff')
    .select('account_id')
    .where('account_id', '=', practitioner)
    .where('treats', '=', true)
    .executeTakeFirst();
  if (treats === undefined) return 'Nobody of that id treats at this practice. Choose a practitioner.';
  if (room !== 'any' && room !== null && !(await isThere(tx, 'room', room))) {
    return 'There is no such room. Choose one, or leave it out.';
  }
  if (handpiece === 'any' || handpiece === null) return null;
  const found = await isThere(tx, 'handpiece', handpiece);
  if (!found) return 'There is no such handpiece. Choose one, or leave it out.';
  const { device: of } = await tx
    .selectFrom('handpiece')
    .select('device')
    .where('id', '=', handpiece)
    .executeTakeFirstOrThrow();
  return device === null || of === device ? null : 'This handpiece is of another device than the plan.';
}

async function isThere(tx: Transaction<Tables>, table: 'room' | 'handpiece', id: string): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

function isAlone(offering: Offering, id: string, within: Stretch): boolean {
  return isFree({ ...offering, needs: { practitioner: id, rooms: null, handpieces: null } }, within);
}

/** A certain one that is taken, or a kind of which none is free. */
function takenOf(offering: Offering, within: Stretch): Taken[] {
  const { practitioner, rooms, handpieces } = offering.needs;
  const free = (ids: Needs['rooms']) => ids === null || ids.some((id) => isAlone(offering, id, within));
  const only = (ids: Needs['rooms']) => (ids?.length === 1 ? (ids[0] ?? null) : null);
  return [
    ...(isAlone(offering, practitioner, within) ? [] : [{ kind: 'practitioner', id: practitioner } as const]),
    ...(free(rooms) ? [] : [{ kind: 'room', id: only(rooms) } as const]),
    ...(free(handpieces) ? [] : [{ kind: 'handpiece', id: only(handpieces) } as const]),
  ];
}

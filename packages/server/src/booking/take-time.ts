import { randomUUID } from 'node:crypto';
import type { VisitLayout, VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import { ride } from '../database/open-transaction.ts';
import type { Tables } from '../database/tables.ts';
import { lettingGo } from './hold.ts';
import { type LayoutParts, layoutOf, NO_PARTS } from './layout-of.ts';
import { occupy } from './occupy.ts';
import { SlotTaken } from './slot-taken.ts';
import type { VisitTable } from './tables.ts';

/** What only the calendar keeps of a visit: what it is made of, and why staff let it overlap. */
export interface CalendarSide {
  /** Null: as it was, or nothing but the visit itself. */
  readonly parts: LayoutParts | null;
  readonly overlapBecause: string | null;
}

/** Whose visit it is, who writes it down, and when. */
export interface VisitOf {
  readonly actor: SignedIn;
  readonly personId: string;
  readonly at: Date;
  readonly calendar?: CalendarSide | null;
}

type Purpose = VisitTable['purpose'];
type TimedVisit = VisitTime & { readonly visit: string };

/** Puts a visit into the calendar and takes what it needs. Throws `SlotTaken` where any of it is taken. */
export async function takeTime(
  tx: Transaction<Tables>,
  visit: TimedVisit & { readonly purpose: Purpose },
  of: VisitOf,
): Promise<void> {
  const { actor, personId, at, calendar } = of;
  await ride(tx, lettingGo(tx, personId));
  const parts = calendar?.parts ?? NO_PARTS;
  const { accountId: booked_by, practiceId: practice_id } = actor;
  const booked = { state: 'booked', booked_by, booked_at: at, changed_at: at } as const;
  const what = { id: visit.visit, person_id: personId, purpose: visit.purpose };
  const row = { practice_id, ...what, ...columns(visit), ...partColumns(parts), ...booked };
  await ride(tx, tx.insertInto('visit').values(row).compile());
  await Promise.all([refuseTwoPlaces(tx, visit, personId), occupyFor(tx, visit, { ...of, parts })]);
}

/** Moves a visit: what it had is given back and what it needs is taken, or neither. */
export async function moveTime(tx: Transaction<Tables>, visit: TimedVisit, of: VisitOf): Promise<void> {
  const { personId, at, calendar } = of;
  await ride(tx, lettingGo(tx, personId));
  const change = calendar?.parts == null ? {} : partColumns(calendar.parts);
  const [kept] = await Promise.all([
    tx
      .updateTable('visit')
      .set({ ...columns(visit), ...change, changed_at: at })
      .where('id', '=', visit.visit)
      .returning(['preparation_minutes', 'contact_minutes', 'cleaning_minutes'])
      .executeTakeFirstOrThrow(),
    refuseTwoPlaces(tx, visit, personId),
  ]);
  await ride(tx, tx.deleteFrom('occupancy').where('visit_id', '=', visit.visit).compile());
  await occupyFor(tx, visit, { ...of, parts: partsOf(kept) });
}

/** Cancels a visit: what it had is free again. */
export async function giveTimeBack(tx: Transaction<Tables>, visitId: string, at: Date): Promise<void> {
  const cancelled = tx.updateTable('visit').set({ state: 'cancelled', changed_at: at }).where('id', '=', visitId);
  await ride(tx, cancelled.compile());
  await ride(tx, tx.deleteFrom('occupancy').where('visit_id', '=', visitId).compile());
}

/** As a row keeps them. */
export function partsOf(
  row: Record<'preparation_minutes' | 'contact_minutes' | 'cleaning_minutes', number>,
): LayoutParts {
  return {
    preparationMinutes: row.preparation_minutes,
    contactMinutes: row.contact_minutes,
    cleaningMinutes: row.cleaning_minutes,
  };
}

async function occupyFor(
  tx: Transaction<Tables>,
  visit: TimedVisit,
  { actor, at, calendar, parts }: VisitOf & { readonly parts: LayoutParts },
): Promise<void> {
  const layout: VisitLayout | null = layoutOf(visit, parts) ?? layoutOf(visit, NO_PARTS);
  if (layout === null) throw new Error('A visit that ends before it begins came through.');
  const because = calendar?.overlapBecause ?? null;
  const of = { visit: visit.visit };
  await occupy(tx, { practiceId: actor.practiceId, of, time: visit, layout, at, deliberate: because !== null });
  if (because === null) return;
  const who = { allowed_by: actor.accountId, allowed_at: at };
  await tx
    .insertInto('visit_overlap')
    .values({ practice_id: actor.practiceId, id: randomUUID(), visit_id: visit.visit, because, ...who })
    .execute();
}

function partColumns({ preparationMinutes, contactMinutes, cleaningMinutes }: LayoutParts) {
  return {
    preparation_minutes: preparationMinutes,
    contact_minutes: contactMinutes,
    cleaning_minutes: cleaningMinutes,
  };
}

function columns({ startsAt, endsAt, on, practitioner, room, handpiece }: VisitTime) {
  return {
    starts_at: new Date(startsAt),
    ends_at: new Date(endsAt),
    on_day: on,
    practitioner_id: practitioner,
    room_id: room,
    handpiece_id: handpiece,
  };
}

/** A person's record is locked by whoever books for them, so what is looked up here stays true. */
export async function refuseTwoPlaces(
  tx: Transaction<Tables>,
  { visit, startsAt, endsAt }: Pick<TimedVisit, 'startsAt' | 'endsAt'> & { readonly visit: string | null },
  personId: string,
): Promise<void> {
  const other = await tx
    .selectFrom('visit')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .$if(visit !== null, (query) => query.where('id', '!=', visit ?? ''))
    .where('starts_at', '<', new Date(endsAt))
    .where('ends_at', '>', new Date(startsAt))
    .executeTakeFirst();
  if (other !== undefined) {
    throw new SlotTaken([{ kind: 'person', id: personId }], new Date(startsAt).toISOString());
  }
}

import type { VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { SlotTaken } from './slot-taken.ts';
import type { ResourceKind, VisitTable } from './tables.ts';

/** Whose visit it is, who writes it down, and when. */
export interface VisitOf {
  readonly actor: SignedIn;
  readonly personId: string;
  readonly at: Date;
}

type Purpose = VisitTable['purpose'];

/** Puts a visit into the calendar and takes what it needs. Throws `SlotTaken` where any of it is taken. */
export async function takeTime(
  tx: Transaction<Tables>,
  visit: VisitTime & { readonly visit: string; readonly purpose: Purpose },
  { actor, personId, at }: VisitOf,
): Promise<void> {
  await refuseTwoPlaces(tx, visit, personId);
  const { accountId: booked_by, practiceId: practice_id } = actor;
  const booked = { state: 'booked', booked_by, booked_at: at, changed_at: at } as const;
  await tx
    .insertInto('visit')
    .values({ practice_id, id: visit.visit, person_id: personId, purpose: visit.purpose, ...columns(visit), ...booked })
    .execute();
  await occupy(tx, practice_id, visit);
}

/** Moves a visit: what it had is given back and what it needs is taken, or neither. */
export async function moveTime(
  tx: Transaction<Tables>,
  visit: VisitTime & { readonly visit: string },
  { actor, personId, at }: VisitOf,
): Promise<void> {
  await refuseTwoPlaces(tx, visit, personId);
  await tx
    .updateTable('visit')
    .set({ ...columns(visit), changed_at: at })
    .where('id', '=', visit.visit)
    .execute();
  await tx.deleteFrom('occupancy').where('visit_id', '=', visit.visit).execute();
  await occupy(tx, actor.practiceId, visit);
}

/** Cancels a visit: what it had is free again. */
export async function giveTimeBack(tx: Transaction<Tables>, visitId: string, at: Date): Promise<void> {
  await tx.updateTable('visit').set({ state: 'cancelled', changed_at: at }).where('id', '=', visitId).execute();
  await tx.deleteFrom('occupancy').where('visit_id', '=', visitId).execute();
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
async function refuseTwoPlaces(
  tx: Transaction<Tables>,
  { visit, startsAt, endsAt }: VisitTime & { readonly visit: string },
  personId: string,
): Promise<void> {
  const other = await tx
    .selectFrom('visit')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('id', '!=', visit)
    .where('starts_at', '<', new Date(endsAt))
    .where('ends_at', '>', new Date(startsAt))
    .executeTakeFirst();
  if (other !== undefined) throw new SlotTaken([{ kind: 'person', id: personId }]);
}

/** Always in the order of ids, so that two who want the same things do not wait for one another. */
async function occupy(
  tx: Transaction<Tables>,
  practiceId: string,
  visit: VisitTime & { readonly visit: string },
): Promise<void> {
  const during = `[${visit.startsAt},${visit.endsAt})`;
  for (const { kind, id } of resourcesOf(visit)) {
    const row = { practice_id: practiceId, visit_id: visit.visit, resource_id: id, resource_kind: kind, during };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('occupancy')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new SlotTaken([{ kind, id }]);
  }
}

function resourcesOf({ practitioner, room, handpiece }: VisitTime): { kind: ResourceKind; id: string }[] {
  const wanted: { kind: ResourceKind; id: string | null }[] = [
    { kind: 'practitioner', id: practitioner },
    { kind: 'room', id: room },
    { kind: 'handpiece', id: handpiece },
  ];
  return wanted.flatMap(({ kind, id }) => (id === null ? [] : [{ kind, id }])).sort((a, b) => (a.id < b.id ? -1 : 1));
}

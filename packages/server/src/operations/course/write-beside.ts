import { randomUUID } from 'node:crypto';
import type { CourseEntry, EntryOf } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { giveTimeBack, moveTime, takeTime, type VisitOf } from '../../booking/take-time.ts';
import type { Tables } from '../../database/tables.ts';
import { unitKey } from './look-up-cartridge.ts';
import { standInLine } from './noted-entry.ts';

/** A cartridge that the record took for new was used in the meantime. Look it up and decide again. */
export class CartridgeUsed extends Error {}

/**
 * What an entry changes beside the record: the calendar, the cartridges, the clock of reports. In the same transaction,
 * so that neither is there without the other, and what the database refuses is in no record.
 */
export function writeBeside(tx: Transaction<Tables>, entry: CourseEntry, of: VisitOf): Promise<void> {
  switch (entry.kind) {
    case 'visit-booked':
      return takeTime(tx, entry.body, of);
    case 'visit-moved':
      return moveTime(tx, entry.body, of);
    case 'visit-cancelled':
      return giveTimeBack(tx, entry.body.visit, of.at);
    case 'needling-started':
    case 'cartridge-added':
      return useCartridge(tx, entry.body, of);
    case 'report-triaged':
      return startClock(tx, entry, of);
    case 'report-answered':
      return markAnswered(tx, entry, of);
    case 'adverse-event-recorded':
      return noteHarm(tx, entry, of);
    case 'zone-delivered':
    case 'needling-stopped':
    case 'needling-finished':
      return standInLine(tx, entry, of);
    default:
      return Promise.resolve();
  }
}

async function useCartridge(
  tx: Transaction<Tables>,
  { session, cartridgeUnit }: { readonly session: string; readonly cartridgeUnit: string },
  { actor, at }: VisitOf,
): Promise<void> {
  const { unit, lotKey: lot_key, isUnique: is_unique } = unitKey(cartridgeUnit);
  const use = { id: randomUUID(), unit, lot_key, is_unique, session_id: session };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('cartridge_use')
    .values({ practice_id: actor.practiceId, ...use, used_by: actor.accountId, used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new CartridgeUsed();
}

/** Only of what a human has to read. */
async function startClock(
  tx: Transaction<Tables>,
  { body }: EntryOf<'report-triaged'>,
  { actor, personId, at }: VisitOf,
): Promise<void> {
  const { humanReads, answerBy } = body.triage;
  if (!humanReads && answerBy === null) return;
  const until = { answer_by: answerBy?.at == null ? null : new Date(answerBy.at), answer_on: answerBy?.on ?? null };
  await tx
    .insertInto('report_clock')
    .values({
      practice_id: actor.practiceId,
      id: body.report,
      person_id: personId,
      received_at: at,
      ...until,
      answered_at: null,
      closed_at: null,
      level: body.triage.level,
    })
    .execute();
}

async function markAnswered(tx: Transaction<Tables>, { body }: EntryOf<'report-answered'>, { at }: VisitOf) {
  await tx
    .updateTable('report_clock')
    .set({ answered_at: at, ...(body.closed ? { closed_at: at } : {}) })
    .where('id', '=', body.report)
    .execute();
}

/** Where to look for a harm, and nothing of what it is. */
async function noteHarm(
  tx: Transaction<Tables>,
  { body }: EntryOf<'adverse-event-recorded'>,
  { actor, personId, at }: VisitOf,
): Promise<void> {
  const place = { practice_id: actor.practiceId, id: body.event, person_id: personId, recorded_at: at };
  await tx.insertInto('harm_case').values(place).execute();
}

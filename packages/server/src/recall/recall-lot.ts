import { randomUUID } from 'node:crypto';
import { type PracticeNumbers, recallLetter } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import { noteDeed } from '../audit/note-deed.ts';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { sealField } from '../keys/seal-field.ts';
import { readPracticeStanding } from '../practices/practice-standing.ts';
import { lotOf } from '../stock/lot-key.ts';
import { standingHold } from '../stock/read-lots.ts';
import { type RecallReach, readReach } from './read-reach.ts';

/** Under which name a letter is sealed. */
export const LETTER_FIELD = 'recall-letter';

/** Who acts, when, and with which keys. */
export interface RecallAccess {
  readonly keys: MasterKeys;
  readonly actor: SignedIn;
  readonly at: Date;
  /** The call that it is part of. */
  readonly requestId: string;
}

export interface WantedRecall {
  readonly lotKey: string;
  readonly because: string;
  readonly reference: string | null;
}

/** What came of it. */
export interface Recalled {
  readonly recallId: string;
  readonly reach: RecallReach;
  readonly letters: number;
}

/**
 * Calls a lot back, all at once in the caller's transaction: the lot is held, everyone exposed is listed, their bookings
 * are flagged, letters are drafted, and each of them finds it in the audit of their record. Either all of it stands
 * afterwards or none. A start with a cartridge of the lot waits for it, or is in its list. Null where the lot is called
 * back already.
 */
export async function recallLot(
  tx: Transaction<Tables>,
  access: RecallAccess,
  wanted: WantedRecall,
): Promise<Recalled | null> {
  const { actor, at } = access;
  const { practiceId: practice_id, accountId: begun_by } = actor;
  await lockLot(tx, practice_id, wanted.lotKey);
  if ((await standingHold(tx, { lotKey: wanted.lotKey, kind: 'recall' })) !== null) return null;
  const recallId = randomUUID();
  const { lotKey: lot_key, because, reference } = wanted;
  await tx
    .insertInto('lot_hold')
    .values({ practice_id, id: recallId, lot_key, kind: 'recall', because, reference, begun_by, begun_at: at })
    .execute();
  await keepBookingsOut(tx, practice_id);
  const reach = await readReach(tx, access, { lotKey: lot_key, at });
  await keepReach(tx, { practice_id, recall_id: recallId }, reach);
  const letters = await draftLetters(tx, access, { recallId, lotKey: lot_key, reach });
  for (const personId of exposedPeople(reach)) {
    await noteDeed(
      tx,
      { ...access, purpose: 'safety-review', reason: because },
      {
        personId,
        action: 'written',
        kinds: ['recall-letter'],
      },
    );
  }
  return { recallId, reach, letters };
}

/** The same lock as a start takes to look its cartridge up. */
export async function lockLot(tx: Transaction<Tables>, practiceId: string, lotKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${practiceId} ${lotKey}`}, 0))`.execute(tx);
}

/** The same lock as the database takes, shared, to flag a booking: one that comes now sees the recall, or is seen by it. */
async function keepBookingsOut(tx: Transaction<Tables>, practiceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${practiceId} recalls`}, 0))`.execute(tx);
}

/** Everyone on whom the lot was used, in the order of their ids. */
export function exposedPeople({ exposures }: RecallReach): readonly string[] {
  return [...new Set(exposures.map(({ person }) => person))].sort();
}

async function keepReach(
  tx: Transaction<Tables>,
  of: { readonly practice_id: string; readonly recall_id: string },
  { exposures, flags }: RecallReach,
): Promise<void> {
  const exposed = exposures.map(({ use, session, person }) => {
    return { ...of, use_id: use, session_id: session, person_id: person };
  });
  const flagged = flags.map(({ visit, person, reason }) => ({ ...of, visit_id: visit, person_id: person, reason }));
  if (exposed.length > 0) await tx.insertInto('recall_exposure').values(exposed).execute();
  if (flagged.length > 0) await tx.insertInto('recall_flag').values(flagged).execute();
}

interface Letters {
  readonly recallId: string;
  readonly lotKey: string;
  readonly reach: RecallReach;
}

/** A letter for each who can still be written to. */
async function draftLetters(
  tx: Transaction<Tables>,
  { keys, actor, at }: RecallAccess,
  { recallId, lotKey, reach }: Letters,
): Promise<number> {
  const { name: practice } = await tx.selectFrom('practice').select('name').executeTakeFirstOrThrow();
  const { numbers }: { readonly numbers: PracticeNumbers | null } = await readPracticeStanding(tx);
  const { practiceId } = actor;
  let drafted = 0;
  for (const person of exposedPeople(reach)) {
    const name = reach.names.get(person) ?? null;
    if (name === null) continue;
    const of = reach.exposures.filter((exposure) => exposure.person === person);
    const visitDays = [...new Set(of.map(({ on }) => on))].sort();
    const letter = recallLetter({ practice, person: name, visitDays, lot: lotOf(lotKey), numbers });
    const text = JSON.stringify(letter);
    const sealed = await sealField(tx, keys, { practiceId, subject: person, field: LETTER_FIELD, text, at });
    await tx
      .insertInto('recall_letter')
      .values({ practice_id: practiceId, recall_id: recallId, person_id: person, sealed, drafted_at: at })
      .execute();
    drafted += 1;
  }
  return drafted;
}

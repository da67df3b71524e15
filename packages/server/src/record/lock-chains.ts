import { CHAIN_START } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Where the chains of one subject end, held until the end of the transaction. */
export interface LockedChains {
  readonly practiceId: string;
  readonly subject: string;
  readonly entries: number;
  readonly entriesHash: string;
  readonly audits: number;
  readonly auditsHash: string;
}

/**
 * Locks the chains of one person until the end of the transaction, so that what is read there is what is added to. Null
 * where whoever acts knows of no such person. Lock several persons in the order of their ids: two transactions that do
 * not would wait for one another, until the database undoes one, which is then done again.
 */
export async function lockPerson(
  tx: Transaction<Tables>,
  practiceId: string,
  personId: string,
): Promise<LockedChains | null> {
  const found = await lock(tx, practiceId, personId);
  if (found !== null) return found;
  // From the table of people, so that there is no chain of somebody who is not there.
  await sql`insert into chain_head (practice_id, subject, entries_hash, audits_hash)
    select practice_id, id, ${CHAIN_START}, ${CHAIN_START} from person
     where practice_id = ${practiceId} and id = ${personId}
    on conflict do nothing`.execute(tx);
  return lock(tx, practiceId, personId);
}

/** Locks the practice's own chain, of what is about nobody alone. */
export async function lockPractice(tx: Transaction<Tables>, practiceId: string): Promise<LockedChains> {
  const found = await lock(tx, practiceId, practiceId);
  if (found !== null) return found;
  await tx
    .insertInto('chain_head')
    .values({ practice_id: practiceId, subject: practiceId, entries_hash: CHAIN_START, audits_hash: CHAIN_START })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await lock(tx, practiceId, practiceId);
  if (made === null) throw new Error('A chain that was just begun cannot be read.');
  return made;
}

async function lock(tx: Transaction<Tables>, practiceId: string, subject: string): Promise<LockedChains | null> {
  const row = await tx
    .selectFrom('chain_head')
    .select(['entries', 'entries_hash', 'audits', 'audits_hash'])
    .where('practice_id', '=', practiceId)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { entries, entries_hash: entriesHash, audits, audits_hash: auditsHash } = row;
  return { practiceId, subject, entries, entriesHash, audits, auditsHash };
}

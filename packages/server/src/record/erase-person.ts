import type { Transaction } from 'kysely';
import { type AuditAccess, writeAudit } from '../audit/write-audit.ts';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf, type Erasure } from '../keys/data-key.ts';
import { NO_ADDRESS } from '../people/account-address.ts';
import { noteEvent } from '../people/note-event.ts';
import { forgetMarks } from '../people/write-identity.ts';
import { type LockedChains, lockPerson } from './lock-chains.ts';
import { RecordClosed } from './read-record.ts';

/** Who erases, and why in words: both stay. */
export type ErasureAccess = AuditAccess & { readonly reason: string };

/**
 * Erases a person lawfully: destroys the key of their record, empties what names them, ends their account. What was
 * sealed stays, and nobody can read it; its chain can still be checked. Owner and responsible clinician may. Answers with
 * the erasure, also where it was done before; null where whoever acts knows of no such person.
 */
export async function erasePerson(
  tx: Transaction<Tables>,
  access: ErasureAccess,
  personId: string,
): Promise<Erasure | null> {
  const { actor, at, keys, reason } = access;
  const chains = await lockPerson(tx, actor.practiceId, personId);
  if (chains === null) return null;
  const key = await dataKeyOf(tx, keys, { practiceId: actor.practiceId, subject: personId, at });
  if ('erased' in key) return key.erased;
  if (actor.accountId === null) throw new RecordClosed();
  const erasure = { at, by: actor.accountId, because: reason };
  await destroyKey(tx, chains, erasure);
  await forgetNames(tx, access, personId);
  const record = { length: chains.entries, hash: chains.entriesHash };
  await writeAudit(tx, access, { chains, deed: { action: 'erased', record } });
  return erasure;
}

async function destroyKey(
  tx: Transaction<Tables>,
  { practiceId, subject }: LockedChains,
  erasure: Erasure,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('data_key')
    .set({
      wrapped: null,
      master_key_id: null,
      erased_at: erasure.at,
      erased_by: erasure.by,
      erased_because: erasure.because,
    })
    .where('practice_id', '=', practiceId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new RecordClosed();
}

async function forgetNames(tx: Transaction<Tables>, { actor, at }: ErasureAccess, personId: string): Promise<void> {
  const { practiceId } = actor;
  await tx
    .updateTable('person')
    .set({ sealed: null, name: null, born_on: null, email: null, phone: null, erased_at: at })
    .where('practice_id', '=', practiceId)
    .where('id', '=', personId)
    .execute();
  await forgetMarks(tx, { practiceId, personId });
  // Also of an account that was closed before.
  await tx
    .updateTable('account')
    .set(NO_ADDRESS)
    .where('practice_id', '=', practiceId)
    .where('person_id', '=', personId)
    .execute();
  const accounts = await tx
    .updateTable('account')
    .set({ status: 'deactivated', deactivated_at: at })
    .where('practice_id', '=', practiceId)
    .where('person_id', '=', personId)
    .where('status', '<>', 'deactivated')
    .returning('id')
    .execute();
  for (const { id } of accounts) await noteEvent(tx, actor, { what: 'deactivated', accountId: id, at });
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { lockPerson, lockPractice } from '../record/lock-chains.ts';
import { type AuditAccess, type Deed, writeAudit } from './write-audit.ts';

/**
 * Notes in the audit what is done beside the record: with one person, or with the practice as a whole. False where
 * whoever acts knows of no such person. Reading and writing records notes itself.
 */
export async function noteDeed(
  tx: Transaction<Tables>,
  access: AuditAccess,
  { personId, ...deed }: Deed & { readonly personId: string | null },
): Promise<boolean> {
  const { practiceId } = access.actor;
  const chains = personId === null ? await lockPractice(tx, practiceId) : await lockPerson(tx, practiceId, personId);
  if (chains === null) return false;
  await writeAudit(tx, access, { chains, deed });
  return true;
}

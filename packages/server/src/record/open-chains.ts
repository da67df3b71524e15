import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import type { Tables } from '../database/tables.ts';
import { type LockedChains, lockPerson } from './lock-chains.ts';

/** Does something with the record of a person, opened for a purpose and closed again. Null where there is no such person. */
export async function withRecordOpen<T>(
  tx: Transaction<Tables>,
  { access, personId }: { readonly access: Access; readonly personId: string },
  work: (chains: LockedChains) => Promise<T>,
): Promise<T | null> {
  const chains = await lockPerson(tx, access.actor.practiceId, personId);
  if (chains === null) return null;
  await sayPurpose(tx, access.purpose);
  const result = await work(chains);
  await sayPurpose(tx, '');
  return result;
}

async function sayPurpose(tx: Transaction<Tables>, purpose: string): Promise<void> {
  await sql`select set_config('percuta.purpose', ${purpose}, true)`.execute(tx);
}

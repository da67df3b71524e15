import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { ride } from '../database/open-transaction.ts';
import type { Tables } from '../database/tables.ts';
import { type LockedChains, lockPerson } from './lock-chains.ts';
import { glassBroken, NotTreating, treats } from './treating-relation.ts';

/**
 * Does something with the record of a person, opened for a purpose and closed again. Null where there is no such person.
 * Who treats opens the records of those whom they treat; another's only while they have broken the glass, and then that
 * is the purpose, under which everything stands in the audit. Otherwise throws `NotTreating`.
 */
export async function withRecordOpen<T>(
  tx: Transaction<Tables>,
  { access, personId }: { readonly access: Access; readonly personId: string },
  work: (chains: LockedChains, access: Access) => Promise<T>,
): Promise<T | null> {
  const chains = await lockPerson(tx, access.actor.practiceId, personId);
  if (chains === null) return null;
  await sayPurpose(tx, access.purpose);
  const opened = access.purpose === 'treatment' ? await forTreatment(tx, access, personId) : access;
  const result = await work(chains, opened);
  await sayPurpose(tx, '');
  return result;
}

/** Why somebody who treats may open this record; throws where they may not. */
async function forTreatment(tx: Transaction<Tables>, access: Access, personId: string): Promise<Access> {
  if (!isClinician(access) || (await treats(tx, access, personId))) return access;
  const reason = await glassBroken(tx, access, personId);
  if (reason === null) throw new NotTreating();
  await sayPurpose(tx, 'break-glass');
  return { ...access, purpose: 'break-glass', reason };
}

/** Nobody else opens a record to treat: the database shows them none, and says so. */
const isClinician = ({ actor }: Access): boolean =>
  actor.roles.includes('practitioner') || actor.roles.includes('responsible-clinician');

/** Nobody sees a row of a record without one. */
export async function sayPurpose(tx: Transaction<Tables>, purpose: string): Promise<void> {
  await ride(tx, sql`select set_config('percuta.purpose', ${purpose}, true)`.compile(tx));
}

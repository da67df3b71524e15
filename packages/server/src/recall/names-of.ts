import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openIdentities } from '../people/identity.ts';

/** The names of people by their ids; null for who was erased. */
export async function namesOf(
  tx: Transaction<Tables>,
  { keys, actor }: { readonly keys: MasterKeys; readonly actor: SignedIn },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'sealed']).where('id', 'in', ids).execute();
  const identities = await openIdentities(tx, keys, { practiceId: actor.practiceId, rows });
  return new Map(rows.map(({ id }) => [id, identities.get(id)?.name ?? null]));
}

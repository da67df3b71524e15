import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';

const KEY_BYTES = 32;

/** The key of a practice's marks: worked out from the practice's own, so that a new master key leaves them as they are. */
export async function searchKeyOf(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, at }: { readonly practiceId: string; readonly at: Date },
): Promise<KeyObject> {
  const key = await dataKeyOf(tx, keys, { practiceId, subject: practiceId, at });
  if ('erased' in key) throw new Error('The key of a practice is never erased.');
  return createSecretKey(Buffer.from(hkdfSync('sha256', key.secret, '', 'percuta-search/1', KEY_BYTES)));
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf, type KeyOwner, readDataKey } from './data-key.ts';
import type { MasterKeys } from './master-keys.ts';
import { openSeal, seal } from './seal.ts';

/** One field of somebody, by the name under which it is kept. */
export interface SealedField extends KeyOwner {
  readonly field: string;
}

/** Encrypts one field under the key of the person whom it is about. Throws where they were erased. */
export async function sealField(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { text, at, ...of }: SealedField & { readonly text: string; readonly at: Date },
): Promise<Buffer> {
  const key = await dataKeyOf(tx, keys, { ...of, at });
  if ('erased' in key) throw new Error('Nothing is kept of somebody who was erased.');
  return seal(key.secret, Buffer.from(text), contextOf(of));
}

/** The field again; null where the person was erased. */
export async function openField(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { sealed, ...of }: SealedField & { readonly sealed: Buffer },
): Promise<string | null> {
  const key = await readDataKey(tx, keys, of);
  return key === null || 'erased' in key ? null : openSeal(key.secret, sealed, contextOf(of)).toString();
}

function contextOf({ practiceId, subject, field }: SealedField): string {
  return `percuta-field/1\n${practiceId}\n${subject}\n${field}`;
}

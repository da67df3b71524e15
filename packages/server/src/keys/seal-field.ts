import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf, type KeyOwner, readDataKey, unwrapRow } from './data-key.ts';
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
  return seal(key.secret, Buffer.from(text), sealContext(of));
}

/** The field again; null where the person was erased. */
export async function openField(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { sealed, ...of }: SealedField & { readonly sealed: Buffer },
): Promise<string | null> {
  const key = await readDataKey(tx, keys, of);
  return key === null || 'erased' in key ? null : openSeal(key.secret, sealed, sealContext(of)).toString();
}

/** The same field of several people, by person, with one question to the database. Who was erased is not among them. */
export async function openFields(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, field, sealed }: Omit<SealedField, 'subject'> & { readonly sealed: ReadonlyMap<string, Buffer> },
): Promise<ReadonlyMap<string, string>> {
  if (sealed.size === 0) return new Map();
  const rows = await tx
    .selectFrom('data_key')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('subject', 'in', [...sealed.keys()])
    .execute();
  const opened = new Map<string, string>();
  for (const row of rows) {
    const { subject } = row;
    const [key, bytes] = [unwrapRow(keys, row), sealed.get(subject)];
    if ('erased' in key || bytes === undefined) continue;
    opened.set(subject, openSeal(key.secret, bytes, sealContext({ practiceId, subject, field })).toString());
  }
  return opened;
}

/** What a sealed field is bound to, so that it opens nowhere else. */
export function sealContext({ practiceId, subject, field }: SealedField): string {
  return `percuta-field/1\n${practiceId}\n${subject}\n${field}`;
}

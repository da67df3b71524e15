import type { SignId } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openField, sealField } from '../keys/seal-field.ts';

/** Somebody who is no patient here and asks to be called. */
export interface Caller {
  readonly name: string;
  readonly phone: string;
  /** Calendar days since they were needled, if they know. */
  readonly day: number | null;
  readonly signs: readonly SignId[];
  readonly unsure: readonly SignId[];
  readonly words: string | null;
}

interface CallOf {
  readonly practiceId: string;
  readonly id: string;
}

const fieldOf = (id: string) => `call-request/${id}`;

/** Seals who asks to be called, under the practice's own key. */
export function sealCaller(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, id, caller, at }: CallOf & { readonly caller: Caller; readonly at: Date },
): Promise<Buffer> {
  const { name, phone, day, signs, unsure, words } = caller;
  const text = JSON.stringify({ name, phone, day, signs, unsure, words });
  return sealField(tx, keys, { practiceId, subject: practiceId, field: fieldOf(id), text, at });
}

/** Who asks to be called. */
export async function openCaller(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, id, sealed }: CallOf & { readonly sealed: Buffer },
): Promise<Caller | null> {
  const text = await openField(tx, keys, { practiceId, subject: practiceId, field: fieldOf(id), sealed });
  return text === null ? null : (JSON.parse(text) as Caller);
}

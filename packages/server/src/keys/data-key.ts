import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { findMasterKey, type MasterKeys } from './master-keys.ts';
import { openSeal, seal } from './seal.ts';

const KEY_BYTES = 32;

/** Whose key it is: a person of a practice, or the practice itself. */
export interface KeyOwner {
  readonly practiceId: string;
  readonly subject: string;
}

/** Who destroyed a key, when and why. */
export interface Erasure {
  readonly at: Date;
  readonly by: string;
  readonly because: string;
}

/** A data key, or what is left of one. */
export type DataKey = { readonly secret: KeyObject } | { readonly erased: Erasure };

/** The database holds data under a master key that is not at hand: a fault of whoever runs Percuta, found at its start. */
export class MasterKeyMissing extends Error {
  constructor(id: string) {
    super(`The master key ${id} is not among those at hand.`);
    this.name = 'MasterKeyMissing';
  }
}

/** The data key of its owner, made when it is first asked for. The last word is the database's, where two ask at once. */
export async function dataKeyOf(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  owner: KeyOwner & { readonly at: Date },
): Promise<DataKey> {
  const found = await readDataKey(tx, keys, owner);
  if (found !== null) return found;
  const secret = createSecretKey(randomBytes(KEY_BYTES));
  const { practiceId: practice_id, subject, at: made_at } = owner;
  await tx
    .insertInto('data_key')
    .values({ practice_id, subject, made_at, ...wrap(keys, secret, owner), ...NOT_ERASED })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await readDataKey(tx, keys, owner);
  if (kept === null) throw new Error('A data key that was just made cannot be read.');
  return kept;
}

const NOT_ERASED = { erased_at: null, erased_by: null, erased_because: null };

/** The data key of its owner; null where there never was one. */
export async function readDataKey(tx: Transaction<Tables>, keys: MasterKeys, owner: KeyOwner): Promise<DataKey | null> {
  const row = await tx
    .selectFrom('data_key')
    .selectAll()
    .where('practice_id', '=', owner.practiceId)
    .where('subject', '=', owner.subject)
    .executeTakeFirst();
  return row === undefined ? null : unwrapRow(keys, row);
}

/** The keys of several owners of one practice, still wrapped. */
export function readKeyRows(
  tx: Transaction<Tables>,
  practiceId: string,
  subjects: readonly string[],
): Promise<DataKeyRow[]> {
  return tx
    .selectFrom('data_key')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('subject', 'in', [...subjects])
    .execute();
}

/** A row of the table, as a key. */
export interface DataKeyRow {
  readonly practice_id: string;
  readonly subject: string;
  readonly wrapped: Buffer | null;
  readonly master_key_id: string | null;
  readonly erased_at: Date | null;
  readonly erased_by: string | null;
  readonly erased_because: string | null;
}

/** The key in a row, unwrapped. */
export function unwrapRow(keys: MasterKeys, row: DataKeyRow): DataKey {
  const { wrapped, master_key_id: id, erased_at: at, erased_by: by, erased_because: because } = row;
  if (wrapped === null || id === null) {
    if (at === null || by === null || because === null) throw new Error('A data key is neither there nor erased.');
    return { erased: { at, by, because } };
  }
  const master = findMasterKey(keys, id);
  if (master === null) throw new MasterKeyMissing(id);
  const owner = { practiceId: row.practice_id, subject: row.subject };
  return { secret: createSecretKey(openSeal(master.secret, wrapped, contextOf(owner))) };
}

/** Wraps a data key under the current master key. */
export function wrap({ current }: MasterKeys, secret: KeyObject, owner: KeyOwner) {
  return { wrapped: seal(current.secret, secret.export(), contextOf(owner)), master_key_id: current.id };
}

function contextOf({ practiceId, subject }: KeyOwner): string {
  return `percuta-data-key/1\n${practiceId}\n${subject}`;
}

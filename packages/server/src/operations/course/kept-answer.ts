import { createHash } from 'node:crypto';
import { canonicalJson } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../../database/actor.ts';
import type { Tables } from '../../database/tables.ts';

/** A call that has named itself, so that asking again does nothing. */
export interface NamedCall {
  readonly key: string;
  /** Of everything that it asks for: under one name nothing else may be asked. */
  readonly digest: string;
}

/** Which entries a call has written. */
export interface KeptAnswer {
  readonly first: number;
  readonly last: number;
}

/** The name stands for another call already. */
export class KeyUsed extends Error {}

/** The digest of a call, by the operation and everything that was handed in. */
export function digestOfCall(call: { readonly operation: string; readonly params: unknown; readonly body: unknown }) {
  return `sha256:${createHash('sha256').update(canonicalJson(call)).digest('hex')}`;
}

/** What came of the call when it was made before; null where it was not. Throws `KeyUsed` where it was another call. */
export async function findKeptAnswer(
  tx: Transaction<Tables>,
  actor: SignedIn,
  { key, digest }: NamedCall,
): Promise<KeptAnswer | null> {
  const row = await tx
    .selectFrom('kept_answer')
    .select(['request_digest', 'first_entry', 'last_entry'])
    .where('account_id', '=', actor.accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.request_digest !== digest) throw new KeyUsed();
  return { first: row.first_entry, last: row.last_entry };
}

/** Keeps what came of the call, in the transaction that does it. */
export async function keepAnswer(
  tx: Transaction<Tables>,
  actor: SignedIn,
  kept: NamedCall & KeptAnswer & { readonly at: Date },
): Promise<void> {
  const { key, digest: request_digest, first: first_entry, last: last_entry, at: answered_at } = kept;
  const { practiceId: practice_id, accountId: account_id } = actor;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('kept_answer')
    .values({ practice_id, account_id, key, request_digest, first_entry, last_entry, answered_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // For another person at the same moment: the same call would have waited for the person's record.
  if (numInsertedOrUpdatedRows !== 1n) throw new KeyUsed();
}

import type { KeyObject } from 'node:crypto';
import { type ChainHead, chainHash } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { ride } from '../database/open-transaction.ts';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import type { LockedChains } from '../record/lock-chains.ts';
import type { Access } from './access.ts';
import { auditDigest, auditSeal } from './audit-digest.ts';

/** What can be done with what is kept of people. */
export type AuditAction =
  | 'read'
  | 'written'
  | 'glass-broken'
  | 'erasure-requested'
  | 'erasure-withdrawn'
  | 'erased'
  | 'exported'
  | 'photograph-seen'
  | 'photograph-taken-out'
  | 'time-offered'
  | 'merge-proposed'
  | 'merged'
  | 'merge-undone'
  | 'anchored'
  | 'backed-up'
  | 'restored';

/** What was done, besides who did it and why. */
export interface Deed {
  readonly action: AuditAction;
  /** Which kinds of entry, each once; never what they say. */
  readonly kinds?: readonly string[];
  /** The record as it was seen or left. */
  readonly record?: { readonly length: number; readonly hash: string };
  /** Ends of other chains, vouched for. */
  readonly heads?: readonly object[];
}

/** Who acts; the purpose may be missing where no record was opened. */
export type AuditAccess = Omit<Access, 'purpose'> & { readonly purpose: Access['purpose'] | null };

/** What is noted of a subject. */
export interface Noted {
  readonly chains: LockedChains;
  readonly deed: Deed;
  /** The key of the practice, where it is at hand. */
  readonly key?: KeyObject;
  /** Where the record ends now, if it was added to. */
  readonly head?: ChainHead;
}

/**
 * Adds one entry to the audit of a subject whose chains the transaction has locked. Nobody waits for it: it goes out with
 * whatever comes next, and nothing is committed without it.
 */
export async function writeAudit(
  tx: Transaction<Tables>,
  access: AuditAccess,
  { chains, deed, key, head = { seq: chains.entries, hash: chains.entriesHash } }: Noted,
): Promise<LockedChains> {
  const { practiceId, subject, audits, auditsHash } = chains;
  const words = wordsOf(access, chains, deed);
  const seq = audits + 1;
  const hash = chainHash(auditsHash, auditDigest(words), seq);
  const secret = key ?? (await keyOfPractice(tx, access, practiceId));
  const heads = words.heads === null ? null : JSON.stringify(words.heads);
  const place = { seq, previous_hash: auditsHash, hash, seal: auditSeal(secret, hash) };
  const entry = tx.insertInto('audit_entry').values({ ...words, heads, ...place });
  await ride(tx, entry.compile());
  const ends = tx
    .updateTable('chain_head')
    .set({ entries: head.seq, entries_hash: head.hash, audits: seq, audits_hash: hash })
    .where('practice_id', '=', practiceId)
    .where('subject', '=', subject);
  await ride(tx, ends.compile());
  return { ...chains, entries: head.seq, entriesHash: head.hash, audits: seq, auditsHash: hash };
}

/** The key under which the audit of a practice is sealed. */
export async function keyOfPractice(
  tx: Transaction<Tables>,
  { keys, at }: Pick<AuditAccess, 'keys' | 'at'>,
  practiceId: string,
): Promise<KeyObject> {
  const key = await dataKeyOf(tx, keys, { practiceId, subject: practiceId, at });
  if ('erased' in key) throw new Error('The key of a practice is never erased.');
  return key.secret;
}

/** What an entry says of a deed, before it has its place in the chain. */
export function wordsOf(
  { actor, at, purpose, requestId, reason }: AuditAccess,
  { practiceId, subject }: LockedChains,
  deed: Deed,
) {
  return {
    practice_id: practiceId,
    subject,
    at,
    by_account: actor.accountId,
    roles: [...actor.roles],
    action: deed.action,
    purpose,
    kinds: [...new Set(deed.kinds ?? [])].sort(),
    record_length: deed.record?.length ?? null,
    record_hash: deed.record?.hash ?? null,
    reason: reason ?? null,
    request_id: requestId,
    heads: deed.heads ?? null,
  };
}

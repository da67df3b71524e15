import { chainHash } from '@percuta/practice';
import type { Transaction } from 'kysely';
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

/** Adds one entry to the audit of a subject whose chains the transaction has locked. */
export async function writeAudit(
  tx: Transaction<Tables>,
  access: AuditAccess,
  { chains, deed }: { readonly chains: LockedChains; readonly deed: Deed },
): Promise<LockedChains> {
  const { practiceId, subject, audits, auditsHash } = chains;
  const words = wordsOf(access, chains, deed);
  const seq = audits + 1;
  const hash = chainHash(auditsHash, auditDigest(words), seq);
  const key = await dataKeyOf(tx, access.keys, { practiceId, subject: practiceId, at: access.at });
  if ('erased' in key) throw new Error('The key of a practice is never erased.');
  const heads = words.heads === null ? null : JSON.stringify(words.heads);
  const place = { seq, previous_hash: auditsHash, hash, seal: auditSeal(key.secret, hash) };
  await tx
    .insertInto('audit_entry')
    .values({ ...words, heads, ...place })
    .execute();
  await tx
    .updateTable('chain_head')
    .set({ audits: seq, audits_hash: hash })
    .where('practice_id', '=', practiceId)
    .where('subject', '=', subject)
    .execute();
  return { ...chains, audits: seq, auditsHash: hash };
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

import { createHash, createHmac, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@percuta/practice';
import type { AuditEntryTable } from '../record/tables.ts';

/** What an audit entry says: everything but its place in the chain. */
export type AuditWords = Omit<AuditEntryTable, 'seq' | 'previous_hash' | 'hash' | 'seal' | 'heads'> & {
  readonly heads: unknown;
};

/** The digest of what an audit entry says. */
export function auditDigest(words: AuditWords): string {
  const { practice_id, subject, at, by_account, roles, action, purpose, kinds } = words;
  const { record_length, record_hash, reason, request_id, heads } = words;
  const said = { practice_id, subject, at: at.toISOString(), by_account, roles, action, purpose, kinds };
  const text = canonicalJson({ ...said, record_length, record_hash, reason, request_id, heads });
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** Proof that Percuta wrote the entry with that hash: only who holds the practice's key can make it. */
export function auditSeal(practiceKey: KeyObject, hash: string): string {
  return createHmac('sha256', practiceKey).update(`percuta-audit/1\n${hash}`).digest('hex');
}

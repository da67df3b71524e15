import { chainHash } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import type { LockedChains } from '../record/lock-chains.ts';
import { auditDigest, auditSeal } from './audit-digest.ts';
import { type AuditAccess, type Deed, wordsOf } from './write-audit.ts';

/** What was done with one of several people. */
export interface DeedOf {
  readonly chains: LockedChains;
  readonly deed: Deed;
}

/** Adds one entry to the audit of each of several subjects, each once, with three statements however many they are. */
export async function writeAudits(
  tx: Transaction<Tables>,
  access: AuditAccess,
  deeds: readonly DeedOf[],
): Promise<void> {
  if (deeds.length === 0) return;
  const { practiceId } = access.actor;
  const key = await dataKeyOf(tx, access.keys, { practiceId, subject: practiceId, at: access.at });
  if ('erased' in key) throw new Error('The key of a practice is never erased.');
  const rows = deeds.map(({ chains, deed }) => {
    const words = wordsOf(access, chains, deed);
    const seq = chains.audits + 1;
    const hash = chainHash(chains.auditsHash, auditDigest(words), seq);
    const place = { seq, previous_hash: chains.auditsHash, hash, seal: auditSeal(key.secret, hash) };
    return { ...words, heads: null, ...place };
  });
  await tx.insertInto('audit_entry').values(rows).execute();
  const moved = JSON.stringify(rows.map(({ subject, seq, hash }) => ({ subject, seq, hash })));
  await sql`update chain_head h set audits = m.seq, audits_hash = m.hash
    from jsonb_to_recordset(${moved}::jsonb) as m(subject uuid, seq integer, hash text)
    where h.practice_id = ${practiceId} and h.subject = m.subject`.execute(tx);
}

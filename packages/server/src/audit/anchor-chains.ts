import { sql, type Transaction } from 'kysely';
import { asSystem } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { lockPractice } from '../record/lock-chains.ts';
import { writeAudit } from './write-audit.ts';

/** Where the two chains of one person ended when the practice vouched for them. */
export interface AnchoredHead {
  readonly subject: string;
  readonly entries: number;
  readonly entriesHash: string;
  readonly audits: number;
  readonly auditsHash: string;
}

/** So many in one entry. */
const MOST_HEADS = 500;

/**
 * Writes into the practice's own chain where the chains of all its people end, as far as that changed since the last
 * time. Answers with the hash of the practice's chain: whoever keeps it elsewhere can tell later that nothing up to here
 * was cut off or written anew, whoever owns the database.
 */
export async function anchorChains(
  database: Database,
  { practiceId, keys, at }: { readonly practiceId: string; readonly keys: MasterKeys; readonly at: Date },
): Promise<string> {
  const access = { keys, actor: asSystem(practiceId), purpose: null, at, requestId: null };
  return inPractice(database, access.actor, async (tx) => {
    let chains = await lockPractice(tx, practiceId);
    for (;;) {
      const heads = await takeChanged(tx, practiceId);
      if (heads.length === 0) return chains.auditsHash;
      chains = await writeAudit(tx, access, { chains, deed: { action: 'anchored', heads } });
    }
  });
}

/** Does so for every practice of which something is not vouched for yet; answers how many. */
export async function anchorAll(
  { database, keys }: { readonly database: Database; readonly keys: MasterKeys },
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`select practices_to_anchor() as id`.execute(database.tables);
  for (const { id: practiceId } of rows) await anchorChains(database, { practiceId, keys, at });
  return rows.length;
}

async function takeChanged(tx: Transaction<Tables>, practiceId: string): Promise<AnchoredHead[]> {
  const changed = tx
    .selectFrom('chain_head')
    .select('subject')
    .where('practice_id', '=', practiceId)
    .where('subject', '<>', practiceId)
    .whereRef('anchored', '<', 'audits')
    .orderBy('subject')
    .limit(MOST_HEADS)
    .forUpdate();
  const rows = await tx
    .updateTable('chain_head')
    .set(({ ref }) => ({ anchored: ref('audits') }))
    .where('practice_id', '=', practiceId)
    .where('subject', 'in', changed)
    .returning(['subject', 'entries', 'entries_hash', 'audits', 'audits_hash'])
    .execute();
  return rows
    .map(({ subject, entries, entries_hash: entriesHash, audits, audits_hash: auditsHash }) => {
      return { subject, entries, entriesHash, audits, auditsHash };
    })
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

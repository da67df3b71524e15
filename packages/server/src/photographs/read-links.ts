import type { ChainLink } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import type { Tables } from '../database/tables.ts';
import { withRecordOpen } from '../record/open-chains.ts';
import { entryDigest } from '../record/sealed-entry.ts';

/** The chain of one record: digests, numbers and hashes, and nothing of what the entries say. Null where there is none. */
export function readLinks(
  tx: Transaction<Tables>,
  access: Access,
  personId: string,
): Promise<readonly ChainLink[] | null> {
  return withRecordOpen(tx, { access, personId }, async ({ practiceId }) => {
    const rows = await tx
      .selectFrom('record_entry')
      .selectAll()
      .where('practice_id', '=', practiceId)
      .where('person_id', '=', personId)
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({
      seq: row.seq,
      previousHash: row.previous_hash,
      digest: entryDigest(row, row.sealed),
      hash: row.hash,
    }));
  });
}

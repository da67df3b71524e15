import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** Why somebody may be erased. */
export const GROUNDS = ['asked-by-the-person', 'kept-long-enough', 'should-not-be-here'] as const;

/** After so long who asked may confirm alone: a practice of one has nobody else. The database holds it too. */
export const ALONE_AFTER_MS = 7 * 86_400_000;

/** The request that waits, held until the end of the transaction. */
export function openRequest(tx: Transaction<Tables>, personId: string) {
  return tx
    .selectFrom('erasure_request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('settled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** The request has come to its end, by whoever acts. */
export async function settleRequest(
  tx: Transaction<Tables>,
  { id }: { readonly id: string },
  settled: { readonly outcome: 'erased' | 'withdrawn'; readonly settled_by: string; readonly settled_at: Date },
): Promise<void> {
  await tx.updateTable('erasure_request').set(settled).where('id', '=', id).execute();
}

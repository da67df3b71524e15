import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** Whether visits can be with them. */
export async function treatsHere(tx: Transaction<Tables>, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('treats', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

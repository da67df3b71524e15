import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { no } from '../http/operation-outcome.ts';

/** Whether this account is the only active owner. Owners wait for one another here, so that no two leave at once. */
export async function isLastOwner(tx: Transaction<Tables>, accountId: string): Promise<boolean> {
  const owners = await tx
    .selectFrom('account')
    .select(['id', 'roles', 'status'])
    .where('status', '=', 'active')
    .where((row) => row('roles', '@>', row.val(['owner'])))
    .orderBy('id')
    .forUpdate()
    .execute();
  return owners.length === 1 && owners[0]?.id === accountId;
}

export const LAST_OWNER = no(409, 'This is the only owner. Make somebody else an owner first.');

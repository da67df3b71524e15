import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { keepAddress, openAddress } from '../people/account-address.ts';

interface MovingAccount {
  readonly keys: MasterKeys;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  /** This one and no other, as it moved before; whichever there is where it is left out. */
  readonly accountId?: string;
}

/**
 * The account of the one is about the other from now on: whoever is signed in sees it at their next call. Its address is
 * sealed anew, under the key of whom it is about. Answers with its id; null where there is none.
 */
export async function moveAccount(
  tx: Transaction<Tables>,
  { keys, from, to, at, accountId }: MovingAccount,
): Promise<string | null> {
  const row = await tx
    .selectFrom('account')
    .select(['id', 'practice_id', 'person_id', 'email', 'email_sealed'])
    .where('person_id', '=', from)
    .where('status', '!=', 'deactivated')
    .$if(accountId !== undefined, (query) => query.where('id', '=', accountId ?? ''))
    .executeTakeFirst();
  if (row === undefined) return null;
  const email = await openAddress(tx, keys, row);
  const address = await keepAddress(tx, keys, { practiceId: row.practice_id, personId: to, email, at });
  await tx
    .updateTable('account')
    .set({ person_id: to, ...address })
    .where('id', '=', row.id)
    .execute();
  await tx.updateTable('calendar_feed').set({ person_id: to }).where('account_id', '=', row.id).execute();
  return row.id;
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { stepOfCode } from './totp.ts';

/** Takes a code of the account's authenticator app, which is then used up; whether it was right. */
export async function takeCode(
  tx: Transaction<Tables>,
  accountId: string,
  given: { readonly code: string; readonly at: Date },
): Promise<boolean> {
  const row = await tx
    .selectFrom('account_totp')
    .select(['secret', 'last_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return false;
  const step = stepOfCode(row.secret, given.code, { at: given.at, lastStep: Number(row.last_step) });
  if (step === null) return false;
  await tx.updateTable('account_totp').set({ last_step: step }).where('account_id', '=', accountId).execute();
  return true;
}

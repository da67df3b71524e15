import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { openTotp, type TotpOwner } from './sealed-totp.ts';
import { stepOfCode } from './totp.ts';

/** Takes a code of the account's authenticator app, which is then used up; whether it was right. */
export async function takeCode(tx: Transaction<Tables>, owner: TotpOwner, code: string): Promise<boolean> {
  const { accountId, at } = owner;
  const row = await tx
    .selectFrom('account_totp')
    .select(['secret', 'last_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return false;
  const secret = await openTotp(tx, owner, row.secret);
  const step = stepOfCode(secret, code, { at, lastStep: Number(row.last_step) });
  if (step === null) return false;
  await tx.updateTable('account_totp').set({ last_step: step }).where('account_id', '=', accountId).execute();
  return true;
}

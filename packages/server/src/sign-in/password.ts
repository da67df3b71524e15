import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { searchKeyOf } from '../people/search-key.ts';
import { addressMark } from '../people/search-marks.ts';
import type { AccountTicket } from './set-up.ts';

/** What a password sign-in looks up. */
export interface PasswordAccount {
  readonly accountId: string;
  readonly hash: string;
  /** Printed where everyone can read it: the demo's. It alone signs in. */
  readonly isKnown: boolean;
}

/** The account behind an address, if it signs in by password. */
export async function findPasswordAccount(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, as: email, at }: { readonly practiceId: string; readonly as: string; readonly at: Date },
): Promise<PasswordAccount | null> {
  const key = await searchKeyOf(tx, keys, { practiceId, at });
  const row = await tx
    .selectFrom('account')
    .innerJoin('account_password', 'account_password.account_id', 'account.id')
    .select(['account.id', 'hash', 'known'])
    .where('email_mark', '=', addressMark(key, email))
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row === undefined ? null : { accountId: row.id, hash: row.hash, isKnown: row.known };
}

/** Keeps the password and the authenticator that a set-up has proved. */
export async function keepPassword(
  tx: Transaction<Tables>,
  ticket: AccountTicket,
  proved: { readonly hash: string; readonly sealedTotp: string; readonly step: number; readonly at: Date },
): Promise<void> {
  const { practiceId: practice_id, accountId: account_id } = ticket;
  await keepHash(tx, { practice_id, account_id }, proved);
  const totp = { secret: proved.sealedTotp, last_step: proved.step, set_at: proved.at };
  await tx
    .insertInto('account_totp')
    .values({ practice_id, account_id, ...totp })
    .onConflict((conflict) => conflict.columns(['practice_id', 'account_id']).doUpdateSet(totp))
    .execute();
}

/** Keeps a password in place of the one before. */
export async function keepHash(
  tx: Transaction<Tables>,
  of: { readonly practice_id: string; readonly account_id: string },
  password: { readonly hash: string; readonly at: Date },
): Promise<void> {
  const { kind } = await tx.selectFrom('practice').select('kind').executeTakeFirstOrThrow();
  const row = { practice_kind: kind, hash: password.hash, known: false, changed_at: password.at };
  await tx
    .insertInto('account_password')
    .values({ ...of, ...row })
    .onConflict((conflict) => conflict.columns(['practice_id', 'account_id']).doUpdateSet(row))
    .execute();
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openAddress } from '../people/account-address.ts';
import { openIdentity } from '../people/identity.ts';

/** How an account is called, and where: what an authenticator app or a passkey shows. */
export interface AccountNames {
  readonly name: string;
  readonly email: string | null;
  readonly practice: string;
}

/** The names of an account: of the staff member, or of the person whom a patient's account is about. */
export async function readAccountNames(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  accountId: string,
): Promise<AccountNames> {
  const row = await tx
    .selectFrom('account')
    .innerJoin('practice', 'practice.id', 'account.practice_id')
    .leftJoin('staff', 'staff.account_id', 'account.id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['staff.name as staffName', 'person.sealed', 'practice.name as practice'])
    .select(['account.practice_id', 'account.person_id', 'account.email', 'account.email_sealed'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  const { practice_id: practiceId, person_id: id, sealed, practice } = row;
  const person = id === null ? null : await openIdentity(tx, keys, { practiceId, row: { id, sealed } });
  return { name: row.staffName ?? person?.name ?? 'erased', email: await openAddress(tx, keys, row), practice };
}

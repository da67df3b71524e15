import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** How an account is called, and where: what an authenticator app or a passkey shows. */
export interface AccountNames {
  readonly name: string;
  readonly email: string | null;
  readonly practice: string;
}

/** The names of an account: of the staff member, or of the person whom a patient's account is about. */
export async function readAccountNames(tx: Transaction<Tables>, accountId: string): Promise<AccountNames> {
  const row = await tx
    .selectFrom('account')
    .innerJoin('practice', 'practice.id', 'account.practice_id')
    .leftJoin('staff', 'staff.account_id', 'account.id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['staff.name as staffName', 'person.name as personName', 'practice.name as practice', 'account.email'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { name: row.staffName ?? row.personName ?? 'erased', email: row.email, practice: row.practice };
}

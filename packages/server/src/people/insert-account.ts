import type { Transaction } from 'kysely';
import type { Actor, Role } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';

export interface NewAccount {
  readonly accountId: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** For a patient's account, whom it is about. */
  readonly personId: string | null;
  readonly at: Date;
}

/** Makes an account that is not set up yet; false where the address or the person has one already. */
export async function insertAccount(tx: Transaction<Tables>, actor: Actor, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      practice_id: actor.practiceId,
      id: account.accountId,
      email: account.email,
      roles: [...account.roles],
      person_id: account.personId,
      created_at: account.at,
      created_by: actor.accountId,
      deactivated_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

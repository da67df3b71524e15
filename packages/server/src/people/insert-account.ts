import type { Transaction } from 'kysely';
import type { Role } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { keepAddress } from './account-address.ts';
import type { Registering } from './insert-person.ts';

export interface NewAccount {
  readonly accountId: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** For a patient's account, whom it is about. */
  readonly personId: string | null;
}

/** Makes an account that is not set up yet; false where the address or the person has one already. */
export async function insertAccount(
  tx: Transaction<Tables>,
  { actor, keys, at }: Registering,
  { accountId, email, roles, personId }: NewAccount,
): Promise<boolean> {
  const { practiceId } = actor;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      practice_id: practiceId,
      id: accountId,
      ...(await keepAddress(tx, keys, { practiceId, personId, email, at })),
      roles: [...roles],
      person_id: personId,
      created_at: at,
      created_by: actor.accountId,
      deactivated_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

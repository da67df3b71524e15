import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';

/** As whom a link of a mail acts: the account of the person whom it was sent to; null where they have none. */
export async function personOfLink(
  tx: Transaction<Tables>,
  { practiceId, personId }: { readonly practiceId: string; readonly personId: string },
): Promise<SignedIn | null> {
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return account === undefined ? null : { practiceId, accountId: account.id, roles: ['patient'], personId };
}

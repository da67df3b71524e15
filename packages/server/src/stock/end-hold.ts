import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';

/** Which hold is ended, by whom, when and why. */
interface EndOfHold {
  readonly actor: SignedIn;
  readonly at: Date;
  readonly holdId: string;
  readonly kind: 'quarantine' | 'recall';
  readonly because: string;
}

/** Ends a hold by adding that it ended. What it held, found and drafted stays. False where none of that id stands. */
export async function endHold(
  tx: Transaction<Tables>,
  { actor, at, holdId, kind, because }: EndOfHold,
): Promise<boolean> {
  const hold = await tx
    .selectFrom('lot_hold')
    .select('id')
    .where('id', '=', holdId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (hold === undefined) return false;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('lot_hold_end')
    .values({ practice_id: actor.practiceId, hold_id: holdId, because, ended_by: actor.accountId, ended_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { TimeOfferTable } from './tables.ts';

/** What becomes of an offer, by whom; null: it lapsed by itself. */
export interface Settling {
  readonly state: Exclude<TimeOfferTable['state'], 'open'>;
  readonly by: string | null;
  readonly at: Date;
}

/** Settles an offer that is open, and gives its time back. False where somebody settled it before: then nothing is done. */
export async function settleOffer(
  tx: Transaction<Tables>,
  offerId: string,
  { state, by, at }: Settling,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('time_offer')
    .set({ state, settled_by: by, settled_at: at })
    .where('id', '=', offerId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await tx.deleteFrom('occupancy').where('offer_id', '=', offerId).execute();
  return true;
}

/** Ends what somebody waits for, with an offer that may stand. False where they do not wait any more. */
export async function endWish(
  tx: Transaction<Tables>,
  wishId: string,
  { state, by, at, because = null }: EndingWish,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('waiting_wish')
    .set({ state, ended_by: by, ended_at: at, ended_because: because, changed_at: at })
    .where('id', '=', wishId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  const open = await tx
    .selectFrom('time_offer')
    .select('id')
    .where('wish_id', '=', wishId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open !== undefined) await settleOffer(tx, open.id, { state: 'withdrawn', by, at });
  return true;
}

interface EndingWish {
  readonly state: 'served' | 'ended';
  readonly by: string | null;
  readonly at: Date;
  readonly because?: string | null;
}

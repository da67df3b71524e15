import { USUAL_WAITING_TERMS, type WaitingTerms } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Under this name a practice keeps how long somebody has to answer an offer. */
export const WAITING_TERMS = 'waiting-terms';

/** As the practice has set them, or as they usually are. */
export async function readWaitingTerms(tx: Transaction<Tables>): Promise<WaitingTerms> {
  const row = await tx.selectFrom('setting').select('value').where('name', '=', WAITING_TERMS).executeTakeFirst();
  return { ...USUAL_WAITING_TERMS, ...(row?.value as Partial<WaitingTerms> | undefined) };
}

import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** So many may fail in a row; from then on each costs a pause, twice as long as the one before. */
const FREE_TRIES = 5;
const LONGEST_PAUSE_MINUTES = 60;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** Whom somebody tries to sign in as, and when. */
export interface Try {
  readonly practiceId: string;
  /** An address or an account's id. */
  readonly as: string;
  readonly at: Date;
}

/**
 * Counts a try before it is judged, so that a thousand at once count as a thousand. Answers until when the next must
 * wait, null where this one may go on. A try that succeeds is forgotten with `forgetTries`.
 */
export async function countTry(tx: Transaction<Tables>, one: Try): Promise<Date | null> {
  const { practiceId: practice_id, at } = one;
  const subject = hashOf(one.as);
  await tx
    .insertInto('sign_in_failures')
    .values({ practice_id, subject, count: 0, last_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('sign_in_failures')
    .select(['count', 'last_at'])
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isOld = at.getTime() - row.last_at.getTime() > FORGOTTEN_AFTER_MS;
  const count = isOld ? 0 : row.count;
  const waitUntil = new Date(row.last_at.getTime() + pauseMs(count));
  if (at < waitUntil) return waitUntil;
  await tx
    .updateTable('sign_in_failures')
    .set({ count: count + 1, last_at: at })
    .where('subject', '=', subject)
    .execute();
  return null;
}

/** It succeeded: nothing counts any more. Also sweeps out what nobody tried for a day. */
export async function forgetTries(tx: Transaction<Tables>, one: Try): Promise<void> {
  const old = new Date(one.at.getTime() - FORGOTTEN_AFTER_MS);
  await tx
    .deleteFrom('sign_in_failures')
    .where((where) => where.or([where('subject', '=', hashOf(one.as)), where('last_at', '<', old)]))
    .execute();
}

/** How long the next try waits after so many failed. */
export function pauseMs(failed: number): number {
  if (failed < FREE_TRIES) return 0;
  return Math.min(2 ** (failed - FREE_TRIES), LONGEST_PAUSE_MINUTES) * 60_000;
}

const hashOf = (as: string): Buffer => createHash('sha256').update(as).digest();

import { type ControlledTransaction, sql, type Transaction } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database } from './connect.ts';
import { isDisconnected, isRolledBack, retry } from './retry.ts';
import type { Tables } from './tables.ts';

/**
 * The connection was lost while the transaction was being committed: it may have been committed or not. Doing it again
 * could do it twice, so the caller has to look.
 */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('The connection was lost during the commit: look whether it was done before doing it again.', { cause });
    this.name = 'CommitUnknown';
  }
}

/**
 * Does the work in one transaction of one practice, for whoever acts: row-level security shows it what they may see of
 * that practice, and nothing of any other. The work may run several times, so it does nothing but read and write the
 * database.
 */
export function inPractice<T>(
  database: Database,
  actor: Actor,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const once = async (): Promise<T> => {
    const transaction = await database.tables.startTransaction().execute();
    const result = await doWork(transaction, actor, work);
    await commit(transaction);
    return result;
  };
  return retry(once, (error) => isRolledBack(error) || isDisconnected(error));
}

async function doWork<T>(
  transaction: ControlledTransaction<Tables>,
  actor: Actor,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  try {
    await say(transaction, actor);
    return await work(transaction);
  } catch (error) {
    await giveBack(transaction);
    throw error;
  }
}

/** Local to the transaction: nothing of it is left on the connection that the next one gets. */
async function say(transaction: ControlledTransaction<Tables>, actor: Actor): Promise<void> {
  await sql`select set_config('percuta.practice_id', ${actor.practiceId}, true),
    set_config('percuta.account_id', ${actor.accountId ?? ''}, true),
    set_config('percuta.roles', ${actor.roles.join(',')}, true),
    set_config('percuta.person_id', ${actor.personId ?? ''}, true)`.execute(transaction);
}

/** Rolls back, and returns the connection to the pool also where it is lost and nothing can be rolled back. */
async function giveBack(transaction: ControlledTransaction<Tables>): Promise<void> {
  await transaction
    .rollback()
    .execute()
    .catch(() => undefined);
}

async function commit(transaction: ControlledTransaction<Tables>): Promise<void> {
  try {
    await transaction.commit().execute();
  } catch (error) {
    await giveBack(transaction);
    throw isDisconnected(error) ? new CommitUnknown(error) : error;
  }
}

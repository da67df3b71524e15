import { type ControlledTransaction, sql, type Transaction } from 'kysely';
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
 * Does the work in one transaction of one practice: row-level security shows it the rows of that practice and no
 * other. The work may run several times, so it does nothing but read and write the database.
 */
export function inPractice<T>(
  database: Database,
  practiceId: string,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const once = async (): Promise<T> => {
    const transaction = await database.tables.startTransaction().execute();
    const result = await doWork(transaction, practiceId, work);
    await commit(transaction);
    return result;
  };
  return retry(once, (error) => isRolledBack(error) || isDisconnected(error));
}

async function doWork<T>(
  transaction: ControlledTransaction<Tables>,
  practiceId: string,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  try {
    await sql`select set_config('percuta.practice_id', ${practiceId}, true)`.execute(transaction);
    return await work(transaction);
  } catch (error) {
    await giveBack(transaction);
    throw error;
  }
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

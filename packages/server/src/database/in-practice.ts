import { sql, type Transaction } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database } from './connect.ts';
import { ride } from './open-transaction.ts';
import { isDisconnected, isRolledBack, isUnprepared, retry } from './retry.ts';
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
  return again(() => transact(database, { actor, mode: 'writes' }, work));
}

/** The same for what only reads, which ends sooner: the database lets it write nothing, and nobody waits for its end. */
export function lookInPractice<T>(
  database: Database,
  actor: Actor,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return again(() => transact(database, { actor, mode: 'reads' }, work));
}

function again<T>(once: () => Promise<T>): Promise<T> {
  return retry(once, (error) => isRolledBack(error) || isDisconnected(error) || isUnprepared(error));
}

interface Acting {
  readonly actor: Actor;
  readonly mode: 'reads' | 'writes';
}

async function transact<T>(
  database: Database,
  { actor, mode }: Acting,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const { tx, commit, rollback } = await database.begin(mode);
  let result: T;
  try {
    await say(tx, actor);
    result = await work(tx);
  } catch (error) {
    await rollback();
    throw error;
  }
  try {
    await commit();
  } catch (error) {
    await rollback();
    throw isDisconnected(error) ? new CommitUnknown(error) : error;
  }
  return result;
}

/** Local to the transaction: nothing of it is left on the connection that the next one gets. */
async function say(tx: Transaction<Tables>, { practiceId, accountId, roles, personId }: Actor): Promise<void> {
  const said = sql`select set_config('percuta.practice_id', ${practiceId}, true),
    set_config('percuta.account_id', ${accountId ?? ''}, true),
    set_config('percuta.roles', ${roles.join(',')}, true),
    set_config('percuta.person_id', ${personId ?? ''}, true)`;
  await ride(tx, said.compile(tx));
}

import type { Duplex } from 'node:stream';
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  type QueryResult,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import { isUnprepared } from './retry.ts';
import type { StatementNames } from './statement-names.ts';
import type { Tables } from './tables.ts';

/** A transaction that has begun, until one of the two is called. */
export interface OpenTransaction {
  readonly tx: Transaction<Tables>;
  readonly commit: () => Promise<void>;
  /** Gives the connection back also where it is lost and nothing can be rolled back. */
  readonly rollback: () => Promise<void>;
}

/** What transactions of one pool have in common. */
export interface Transacting {
  readonly pool: pg.Pool;
  readonly dialect: Dialect;
  readonly names: StatementNames;
}

type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;
type Answer = pg.QueryResult<Record<string, unknown>>;

interface Waiting {
  readonly statement: Statement;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const RIDES = new WeakMap<Transaction<Tables>, (statement: Statement) => void>();

/**
 * Begins a transaction with as few ways to the database and back as can be. What does not wait for one another goes out
 * in one write (`Promise.all`), in its order; `begin`, and what rides, goes out with the next that somebody waits for.
 * What comes often is prepared by name. Of what only reads nobody waits for the end.
 */
export async function openTransaction(of: Transacting, mode: 'reads' | 'writes'): Promise<OpenTransaction> {
  const client = await of.pool.connect();
  const line = openLine(client, of.names);
  line.ride({ sql: mode === 'reads' ? 'begin read only' : 'begin', parameters: [] });
  const tx = transactionOn(line, of.dialect);
  RIDES.set(tx, line.ride);
  const commit = async (): Promise<void> => {
    const done = line.end('commit');
    if (mode === 'writes') await done;
    else done.catch(() => undefined);
    client.release();
  };
  const rollback = async (): Promise<void> => {
    const isDone = await line.end('rollback').then(
      () => true,
      () => false,
    );
    client.release(!isDone);
  };
  return { tx, commit, rollback };
}

/**
 * Has a statement go out with the next one, or with the commit: nobody waits for its answer. Where it fails, whatever
 * comes next in the transaction throws its error, and nothing is committed.
 */
export async function ride(tx: Transaction<Tables>, compiled: CompiledQuery): Promise<void> {
  const rides = RIDES.get(tx);
  if (rides === undefined) await tx.executeQuery(compiled);
  else rides(compiled);
}

interface Line {
  readonly ask: (statement: Statement) => Promise<Answer>;
  readonly ride: (statement: Statement) => void;
  readonly end: (how: 'commit' | 'rollback') => Promise<void>;
}

function openLine(client: pg.PoolClient, names: StatementNames): Line {
  let waiting: Waiting[] = [];
  let state: 'open' | 'sent' | 'over' = 'open';
  let isDue = false;
  let failed: { readonly error: unknown } | null = null;
  const fail = (error: unknown): unknown => {
    failed ??= { error };
    if (isUnprepared(error)) names.stop();
    return failed.error;
  };
  const flush = (): void => {
    const all = waiting;
    waiting = [];
    isDue = false;
    if (state === 'open') state = 'sent';
    inOneWrite(client, () => {
      for (const { statement, resolve, reject } of all) {
        send(client, names, statement).then(resolve, (error: unknown) => reject(fail(error)));
      }
    });
  };
  const ride: Line['ride'] = (statement) => {
    if (state === 'over') throw new Error('The transaction is over.');
    waiting.push({ statement, resolve: () => undefined, reject: () => undefined });
  };
  const wait = (statement: Statement): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject });
      if (isDue) return;
      isDue = true;
      // Once everything that does not wait for an answer has come.
      process.nextTick(flush);
    });
  const ask: Line['ask'] = async (statement) => {
    if (state === 'over') throw new Error('The transaction is over.');
    return wait(statement);
  };
  const end: Line['end'] = async (how) => {
    const wasOpen = state === 'open';
    state = 'over';
    if (how === 'rollback') {
      for (const { reject } of waiting.splice(0)) reject(new Error('The transaction is over.'));
      if (wasOpen) return;
    }
    const { command } = await wait({ sql: how, parameters: [] });
    if (how === 'commit' && command === 'ROLLBACK')
      throw failed?.error ?? new Error('The transaction was rolled back.');
  };
  return { ask, ride, end };
}

function send(client: pg.PoolClient, names: StatementNames, { sql, parameters }: Statement): Promise<Answer> {
  const name = names.of(sql);
  const values = [...parameters];
  return name === null ? client.query(sql, values) : client.query({ name, text: sql, values });
}

/** The driver writes each statement by itself; the operating system is asked once for all. */
function inOneWrite(client: pg.PoolClient, work: () => void): void {
  const { connection } = client as { readonly connection?: { readonly stream?: Duplex } };
  connection?.stream?.cork();
  try {
    work();
  } finally {
    connection?.stream?.uncork();
  }
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Kysely's own lets statements wait for one another. */
function transactionOn({ ask }: Line, dialect: Dialect): Transaction<Tables> {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(compiled: CompiledQuery): Promise<QueryResult<R>> => {
      const { command, rowCount, rows } = await ask(compiled);
      const counted = COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
      return { ...counted, rows: rows as R[] };
    },
    streamQuery: () => {
      throw new Error('Rows are not streamed.');
    },
  };
  const provider = { provideConnection: <T>(work: (one: DatabaseConnection) => Promise<T>) => work(connection) };
  const compiler = dialect.createQueryCompiler();
  const executor = new DefaultQueryExecutor(compiler, dialect.createAdapter(), provider);
  return new Transaction<Tables>({ config: { dialect }, dialect, driver: NO_DRIVER, executor });
}

/** The connection is had and given back here. */
const NO_DRIVER = {} as Driver;

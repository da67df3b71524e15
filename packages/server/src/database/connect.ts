import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Listener, makeListener } from './listener.ts';
import { type OpenTransaction, openTransaction } from './open-transaction.ts';
import { startNames } from './statement-names.ts';
import type { Tables } from './tables.ts';

/** Where a database is, and as whom to sign in. */
export type Place = Readonly<Pick<pg.ClientConfig, 'host' | 'port' | 'database' | 'user' | 'password' | 'ssl'>>;

/** The application's connections, of which there are at most so many at a time: more wait for one another's cores. */
const MOST_CONNECTIONS = 16;
const CONNECT_WITHIN_MS = 5_000;
/** What a connection has learnt is lost with it. */
const IDLE_MS = 300_000;

const CALENDAR_DAY_OID = pg.types.builtins.DATE;

/** A calendar day stays the text that it is, as `2026-11-24`; the driver would make an instant of it, in some zone. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === CALENDAR_DAY_OID ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/** The database as the application uses it. */
export interface Database {
  readonly tables: Kysely<Tables>;
  /** Begins a transaction, which has to be ended. */
  readonly begin: (mode: 'reads' | 'writes') => Promise<OpenTransaction>;
  /** For what brings SQL of its own, several statements at once perhaps: the rows of all of them. */
  readonly runSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  /** Hears which days of which practice's calendar changed. */
  readonly calendar: Listener;
  readonly close: () => Promise<void>;
}

/** The channel on which triggers tell of the calendar: `practice day`. */
const CALENDAR_CHANNEL = 'percuta_calendar';

/** Opens the application's pool of connections. It connects when first used. */
export function openDatabase(place: Place): Database {
  const pool = new pg.Pool({
    ...place,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: 'percuta',
    idleTimeoutMillis: IDLE_MS,
    pipeline: true,
    types: TYPES,
  });
  // A connection that is lost leaves the pool. Who was using it hears of it from the statement; to the process it is no
  // fault, which an event without a listener would be.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool });
  const tables = new Kysely<Tables>({ dialect });
  const transacting = { pool, dialect, names: startNames() };
  const runSql: Database['runSql'] = async (text, values) => {
    const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
    return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
  };
  const calendar = makeListener(place, CALENDAR_CHANNEL);
  const close = async (): Promise<void> => {
    await calendar.close();
    await tables.destroy();
    // Kysely ends a pool that it has used.
    if (!pool.ending) await pool.end();
  };
  return { tables, begin: (mode) => openTransaction(transacting, mode), runSql, calendar, close };
}

/** Opens one connection for one piece of work, and closes it afterwards. */
export async function withClient<T>(place: Place, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...place, connectionTimeoutMillis: CONNECT_WITHIN_MS, application_name: 'percuta' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

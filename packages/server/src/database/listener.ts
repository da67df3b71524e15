import pg from 'pg';
import type { Place } from './connect.ts';

/** Hears what transactions tell, each once it is done. Null: something may have been missed. */
export type Hearer = (told: string | null) => void;

/** One connection that listens on one channel for everyone of this process, from when somebody first asks. */
export interface Listener {
  /** Settles once nothing more can be missed. What it answers with ends it. */
  readonly hear: (hearer: Hearer) => Promise<() => void>;
  readonly close: () => Promise<void>;
}

const AGAIN_AFTER_MS = 1_000;
const CONNECT_WITHIN_MS = 5_000;

/** Makes a listener. It needs a connection of its own: a pool that shares sessions loses what is told. */
export function makeListener(place: Place, channel: string): Listener {
  const hearers = new Set<Hearer>();
  let connection: Promise<pg.Client> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const tell: Hearer = (told) => {
    for (const hearer of hearers) hearer(told);
  };
  const again = (): void => {
    if (isClosed || hearers.size === 0) return;
    timer = setTimeout(() => {
      if (isClosed) return;
      // What was told in between was heard by nobody.
      listening().then(
        () => tell(null),
        () => undefined,
      );
    }, AGAIN_AFTER_MS);
  };
  const listening = (): Promise<pg.Client> => {
    connection ??= connect(place, channel, tell, () => {
      connection = null;
      again();
    });
    return connection;
  };
  return {
    hear: async (hearer) => {
      hearers.add(hearer);
      try {
        await listening();
      } catch (error) {
        hearers.delete(hearer);
        throw error;
      }
      return () => void hearers.delete(hearer);
    },
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      hearers.clear();
      await connection?.then((client) => client.end()).catch(() => undefined);
    },
  };
}

async function connect(place: Place, channel: string, tell: Hearer, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...place,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: 'percuta listener',
  });
  let isLost = false;
  const loseOnce = (): void => {
    if (isLost) return;
    isLost = true;
    lost();
  };
  client.on('error', loseOnce);
  client.on('end', loseOnce);
  client.on('notification', ({ payload }) => tell(payload ?? null));
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    loseOnce();
    throw error;
  }
  return client;
}

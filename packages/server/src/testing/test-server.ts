import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../database/connect.ts';
import type { Operation } from '../http/operation.ts';
import { buildServer } from '../http/server.ts';
import type { Store } from '../store.ts';
import { openBrowser, type TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { TEST_KEYS } from './test-keys.ts';
import { testPictures } from './test-pictures.ts';

/** A server on a database of its own, with a clock that a test sets and a log that it reads. */
export interface TestServer {
  readonly server: () => FastifyInstance;
  readonly database: TestDatabase;
  readonly browser: () => TestBrowser;
  readonly clock: { at: Date };
  readonly log: readonly string[];
}

/** What the clock says until a test says otherwise. */
export const START = new Date('2026-11-24T09:00:00Z');
const NO_LIMITS = { calls: 1_000_000, signIns: 1_000_000 };

/** Builds it before the tests of the file. Call it once, at the top of the file. */
export function testServer(operations?: readonly Operation[]): TestServer {
  const database = testDatabase();
  const clock = { at: START };
  const log: string[] = [];
  let built: FastifyInstance | null = null;
  const server = (): FastifyInstance => {
    if (built === null) throw new Error('The test server is there once the tests of its file run.');
    return built;
  };
  beforeAll(async () => {
    built = await buildServer({
      context: { store: storeOf(database.database()), now: () => clock.at },
      logLevel: 'info',
      limits: NO_LIMITS,
      logTo: { write: (line) => void log.push(line) },
      ...(operations === undefined ? {} : { operations }),
    });
  });
  afterAll(() => built?.close());
  return { server, database, browser: () => openBrowser(server()), clock, log };
}

/** A store around a database that somebody else opens and closes. */
export function storeOf(database: Database): Store {
  return {
    database,
    keys: TEST_KEYS,
    pictures: testPictures(),
    location: 'a test',
    lost: new Promise(() => undefined),
    close: async () => undefined,
  };
}

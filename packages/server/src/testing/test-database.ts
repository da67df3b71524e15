import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Database, openDatabase, type Place, withClient } from '../database/connect.ts';
import { APP_ROLE, closeToOthers, MIGRATOR_ROLE } from '../database/roles.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { SOCKET_PORT } from '../postgres/socket-folder.ts';
import { startTestCluster, TEMPLATE, type TestCluster } from './test-cluster.ts';

/** A migrated, empty database for one test file. */
export interface TestDatabase {
  /** As the application uses it. */
  readonly database: () => Database;
  /** Where to sign in as another role, for what the application cannot do. */
  readonly placeAs: (role: typeof APP_ROLE | typeof MIGRATOR_ROLE | typeof SUPERVISOR_ROLE) => Place;
}

/**
 * Makes the database before the tests of the file and drops it after them. Call it once, at the top of a
 * `describe` or of the file.
 */
export function testDatabase(): TestDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  let host = '';
  let own: TestCluster | null = null;
  let opened: Database | null = null;
  const administrate = (work: (client: pg.Client) => Promise<unknown>): Promise<unknown> =>
    withClient({ host, port: SOCKET_PORT, ssl: false, database: 'postgres', user: SUPERVISOR_ROLE }, work);
  const placeAs: TestDatabase['placeAs'] = (user) => ({ host, port: SOCKET_PORT, ssl: false, database: name, user });

  beforeAll(async () => {
    // Without the suite's own cluster (see global-setup.ts) the file starts one for itself.
    if (process.env.PERCUTA_TEST_SOCKET_FOLDER === undefined) own = await startTestCluster();
    host = own?.socketFolder ?? process.env.PERCUTA_TEST_SOCKET_FOLDER ?? '';
    await administrate(async (client) => {
      await client.query(`create database ${name} template ${TEMPLATE} owner ${MIGRATOR_ROLE}`);
      await closeToOthers(client, name);
    });
    opened = openDatabase(placeAs(APP_ROLE));
  });
  afterAll(async () => {
    await opened?.close();
    if (host !== '') await administrate((client) => client.query(`drop database if exists ${name} with (force)`));
    await own?.stop();
  });
  return {
    database: () => {
      if (opened === null) throw new Error('The test database is there once the tests of its file run.');
      return opened;
    },
    placeAs,
  };
}

import { withClient } from '../database/connect.ts';
import { ensureSearchPaths, migrate } from '../database/migrate.ts';
import { APP_ROLE, ensureRoles, MIGRATOR_ROLE } from '../database/roles.ts';
import { type Cluster, SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { choosePostgresUser } from '../postgres/operating-user.ts';
import { reachableBinaries } from '../postgres/reachable-binaries.ts';
import { SOCKET_PORT } from '../postgres/socket-folder.ts';
import { supervisePostgres } from '../postgres/supervisor.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testBinaries } from './test-binaries.ts';

/** The database, migrated and empty, of which every test file gets a copy. */
export const TEMPLATE = 'percuta_template';

/** Nothing in a test's database has to outlive the machine. */
const HASTE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface TestCluster {
  readonly socketFolder: string;
  readonly stop: () => Promise<void>;
}

/** A cluster in that folder, of the programs that the suite runs on, for the roles that may use its socket. */
export function testClusterIn(dataFolder: string, roles: readonly string[]): Cluster {
  const folder = `${dataFolder}/postgres`;
  const user = choosePostgresUser(folder);
  return { binaries: reachableBinaries(testBinaries(), user), user, folder, roles };
}

/** Starts a PostgreSQL of its own in a temporary folder, with both roles and the template. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = temporaryFolder();
  const cluster = testClusterIn(folder.path, [MIGRATOR_ROLE, APP_ROLE]);
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const postgres = await supervisePostgres({ cluster, dataFolder: folder.path, settings: HASTE, report });
  await makeTemplate(postgres.socketFolder);
  return {
    socketFolder: postgres.socketFolder,
    stop: async () => {
      await postgres.stop();
      folder[Symbol.dispose]();
    },
  };
}

async function makeTemplate(host: string): Promise<void> {
  const place = { host, port: SOCKET_PORT, ssl: false };
  await withClient({ ...place, database: 'postgres', user: SUPERVISOR_ROLE }, async (client) => {
    await ensureRoles(client);
    await client.query(`create database ${TEMPLATE} owner ${MIGRATOR_ROLE}`);
  });
  await migrate({ ...place, database: TEMPLATE, user: MIGRATOR_ROLE });
  await ensureSearchPaths([MIGRATOR_ROLE, APP_ROLE].map((user) => ({ ...place, database: TEMPLATE, user })));
}

import { withClient } from '../database/connect.ts';
import { ensureSearchPaths, migrate } from '../database/migrate.ts';
import { APP_ROLE, ensureRoles, MIGRATOR_ROLE } from '../database/roles.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { choosePostgresUser } from '../postgres/operating-user.ts';
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

/** Starts a PostgreSQL of its own in a temporary folder, with both roles and the template. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = temporaryFolder();
  const cluster = {
    binaries: testBinaries(),
    user: choosePostgresUser(`${folder.path}/postgres`),
    folder: `${folder.path}/postgres`,
    roles: [MIGRATOR_ROLE, APP_ROLE],
  };
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

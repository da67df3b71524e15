import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { clusterFolderOf, makeDataFolder } from './data-folder/data-folder.ts';
import { type FolderLock, lockFolder } from './data-folder/folder-lock.ts';
import {
  checkFolderVersion,
  type FolderVersion,
  LAYOUT,
  readFolderVersion,
  writeFolderVersion,
} from './data-folder/version-file.ts';
import { openDatabase, type Place, withClient } from './database/connect.ts';
import { ensureSearchPaths, migrate } from './database/migrate.ts';
import { lastMigration } from './database/migrations.ts';
import { APP_ROLE, closeToOthers, ensureRoles, MIGRATOR_ROLE } from './database/roles.ts';
import type { MasterKeys } from './keys/master-keys.ts';
import { keyPlace, openMasterKeys } from './keys/open-master-keys.ts';
import { sealPlain } from './people/seal-plain.ts';
import { diskPictures } from './photographs/disk-pictures.ts';
import { PICTURES_FOLDER, picturesFolder } from './photographs/pictures-folder.ts';
import { embeddedBinaries, type PostgresBinaries } from './postgres/binaries.ts';
import { SUPERVISOR_ROLE } from './postgres/cluster.ts';
import { choosePostgresUser, type OperatingUser } from './postgres/operating-user.ts';
import { reachableBinaries } from './postgres/reachable-binaries.ts';
import { SOCKET_PORT } from './postgres/socket-folder.ts';
import { type SupervisedPostgres, supervisePostgres } from './postgres/supervisor.ts';
import type { Report, Store } from './store.ts';

export const DATABASE = 'percuta';
/** In the data folder, closed to all but its owner. */
export const MASTER_KEY_FILE = 'master.key';

export interface EmbeddedStoreOptions {
  readonly dataFolder: string;
  readonly report: Report;
  /** The PostgreSQL to run; the one from the npm packages unless a test says otherwise. */
  readonly binaries?: PostgresBinaries;
}

/** A store whose PostgreSQL we run ourselves, plus what only its keeper may see. */
export interface EmbeddedStore extends Store {
  /** The process number of PostgreSQL's parent process of the moment. */
  readonly postmasterPid: () => number;
}

/** Opens the store in one data folder: takes the folder, starts PostgreSQL in it, prepares the database, migrates it. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const binaries = options.binaries ?? embeddedBinaries();
  const user = choosePostgresUser(clusterFolderOf(options.dataFolder));
  const dataFolder = makeDataFolder(options.dataFolder, user);
  const lock = await lockFolder(dataFolder);
  try {
    const version = { layout: LAYOUT, migration: lastMigration(), postgres: binaries.major };
    claimFolder(dataFolder, version);
    const postgres = await superviseIn(dataFolder, reachableBinaries(binaries, user), user, options.report);
    return await openIn(dataFolder, version, lock, postgres);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Refuses a folder of a newer version before anything in it is touched, and marks an empty one as ours. */
function claimFolder(dataFolder: string, ours: FolderVersion): void {
  const found = readFolderVersion(dataFolder);
  if (found === null) {
    writeFolderVersion(dataFolder, { ...ours, migration: 0 });
    return;
  }
  checkFolderVersion(dataFolder, found, ours);
  if (found.migration > 0 && !existsSync(clusterFolderOf(dataFolder))) {
    throw new CannotStart(`The database is missing from ${dataFolder}. Restore it; nothing was touched.`);
  }
}

function superviseIn(
  dataFolder: string,
  binaries: PostgresBinaries,
  user: OperatingUser,
  report: Report,
): Promise<SupervisedPostgres> {
  const cluster = { binaries, user, folder: clusterFolderOf(dataFolder), roles: [MIGRATOR_ROLE, APP_ROLE] };
  return supervisePostgres({ cluster, dataFolder, report });
}

async function openIn(
  dataFolder: string,
  version: FolderVersion,
  lock: FolderLock,
  postgres: SupervisedPostgres,
): Promise<EmbeddedStore> {
  const place = { host: postgres.socketFolder, port: SOCKET_PORT, database: DATABASE, ssl: false };
  const database = openDatabase({ ...place, user: APP_ROLE });
  let keys: MasterKeys;
  try {
    await prepareDatabase(place);
    const own = keyPlace(process.env, join(dataFolder, MASTER_KEY_FILE));
    const migrator = { ...place, user: MIGRATOR_ROLE };
    keys = await openMasterKeys(own, migrator);
    await sealPlain({ database, migrator, keys, at: new Date() });
  } catch (error) {
    await database.close();
    await postgres.stop();
    throw error;
  }
  writeFolderVersion(dataFolder, version);
  return {
    database,
    keys,
    pictures: diskPictures(picturesFolder(process.env, join(dataFolder, PICTURES_FOLDER))),
    location: dataFolder,
    lost: postgres.givenUp,
    postmasterPid: postgres.pid,
    close: async () => {
      await database.close();
      await postgres.stop();
      await lock.release();
    },
  };
}

/** Makes roles and database as the superuser, who signs in nowhere else; then migrates as the migrator. */
async function prepareDatabase(place: Place): Promise<void> {
  await withClient({ ...place, database: 'postgres', user: SUPERVISOR_ROLE }, async (client) => {
    await ensureRoles(client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${MIGRATOR_ROLE}`);
    await closeToOthers(client, DATABASE);
  });
  await migrate({ ...place, user: MIGRATOR_ROLE });
  await ensureSearchPaths([
    { ...place, user: MIGRATOR_ROLE },
    { ...place, user: APP_ROLE },
  ]);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { clusterFolderOf } from '../data-folder/data-folder.ts';
import { lockFolder } from '../data-folder/folder-lock.ts';
import { readFolderVersion } from '../data-folder/version-file.ts';
import { type Database, openDatabase, type Place, withClient } from '../database/connect.ts';
import { lastMigration } from '../database/migrations.ts';
import { APP_ROLE, MIGRATOR_ROLE } from '../database/roles.ts';
import { DATABASE, type EmbeddedStoreOptions, MASTER_KEY_FILE, openEmbeddedStore } from '../embedded-store.ts';
import { readyExternalDatabase } from '../external-store.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type KeyPlace, keyPlace, openMasterKeys } from '../keys/open-master-keys.ts';
import { diskPictures } from '../photographs/disk-pictures.ts';
import type { PictureStore } from '../photographs/picture-store.ts';
import { PICTURES_FOLDER, picturesFolder } from '../photographs/pictures-folder.ts';
import { readPostmasterFile } from '../postgres/postmaster-file.ts';
import { SOCKET_PORT } from '../postgres/socket-folder.ts';
import type { Settings } from '../settings.ts';
import type { Report } from '../store.ts';

/** A store as whoever runs Percuta reaches it from the command line. */
export interface ReachedStore {
  readonly database: Database;
  /** The owner of the tables, who reads every practice. */
  readonly migrator: Place;
  readonly keys: MasterKeys;
  readonly pictures: PictureStore;
  /** Where those keys are. */
  readonly keyPlace: KeyPlace;
  readonly location: string;
  /** Whether a Percuta that serves was found running in the data folder, and is used along with it. */
  readonly isServed: boolean;
  readonly close: () => Promise<void>;
}

/** The store into which something is restored: made where there is none. Nobody may be serving from it. */
export async function reachEmptyStore(settings: Settings['store'], report: Report): Promise<ReachedStore> {
  if (settings.kind === 'external') return reachStore(settings, report);
  return reachStoppedStore({ dataFolder: settings.dataFolder, report });
}

/**
 * Finds the store that `serve` would open. Where a Percuta runs in the data folder, its PostgreSQL is asked through the
 * same socket and nothing is stopped; where none runs, PostgreSQL is started for the time being.
 */
export async function reachStore(settings: Settings['store'], report: Report): Promise<ReachedStore> {
  if (settings.kind === 'embedded') return reachEmbedded(settings.dataFolder, report);
  const ready = await readyExternalDatabase(settings.url, settings.migrationUrl);
  return { ...ready, isServed: false, close: ready.database.close };
}

async function reachEmbedded(dataFolder: string, report: Report): Promise<ReachedStore> {
  if (!existsSync(dataFolder) || readFolderVersion(dataFolder) === null) {
    throw new CannotStart(`There is no data of Percuta's in ${dataFolder}. Say where it lies with PERCUTA_DATA.`);
  }
  if (await isServed(dataFolder)) return reachServed(dataFolder);
  return reachStoppedStore({ dataFolder, report });
}

/** Starts PostgreSQL in a folder that no other process uses, for as long as it takes. */
export async function reachStoppedStore(options: EmbeddedStoreOptions): Promise<ReachedStore> {
  const store = await openEmbeddedStore(options);
  const migrator = { ...placeIn(options.dataFolder), user: MIGRATOR_ROLE };
  return { ...store, migrator, keyPlace: keyPlaceIn(options.dataFolder), isServed: false };
}

/** Whether another process holds the folder. */
async function isServed(dataFolder: string): Promise<boolean> {
  try {
    const lock = await lockFolder(dataFolder, 0);
    await lock.release();
    return false;
  } catch (error) {
    if (error instanceof CannotStart) return true;
    throw error;
  }
}

async function reachServed(dataFolder: string): Promise<ReachedStore> {
  const place = placeIn(dataFolder);
  const migrator = { ...place, user: MIGRATOR_ROLE };
  await refuseOtherVersion(migrator);
  const keyPlace = keyPlaceIn(dataFolder);
  const keys = await openMasterKeys(keyPlace, migrator);
  const database = openDatabase({ ...place, user: APP_ROLE });
  const pictures = diskPictures(picturesFolder(process.env, join(dataFolder, PICTURES_FOLDER)));
  return { database, migrator, keys, keyPlace, pictures, location: dataFolder, isServed: true, close: database.close };
}

const keyPlaceIn = (dataFolder: string): KeyPlace => keyPlace(process.env, join(dataFolder, MASTER_KEY_FILE));

function placeIn(dataFolder: string): Place {
  const running = readPostmasterFile(clusterFolderOf(dataFolder));
  if (running === null || running.status !== 'ready') {
    throw new CannotStart(`The PostgreSQL in ${dataFolder} is starting or stopping. Try again in a moment.`);
  }
  return { host: running.socketFolder, port: SOCKET_PORT, database: DATABASE, ssl: false };
}

async function refuseOtherVersion(migrator: Place): Promise<void> {
  const { rows } = await withClient(migrator, (client) =>
    client.query<{ number: number }>('select coalesce(max(number), 0) as number from percuta.migration'),
  );
  if (rows[0]?.number === lastMigration()) return;
  throw new CannotStart('The Percuta that serves is of another version than this one. Stop it, or use that version.');
}

import { resolve } from 'node:path';
import { defaultDataFolder } from './data-folder/data-folder.ts';
import { openDatabase } from './database/connect.ts';
import { prepareExternalDatabase } from './database/external-database.ts';
import { ensureSearchPaths, migrate } from './database/migrate.ts';
import { keyPlace, openMasterKeys } from './keys/open-master-keys.ts';
import type { Store } from './store.ts';

/** Opens the store in a PostgreSQL of the person's own. Several processes may open the same one. */
export async function openExternalStore(url: string, migrationUrl?: string): Promise<Store> {
  const { migrator, app, location } = await prepareExternalDatabase(url, migrationUrl);
  await migrate(migrator);
  await ensureSearchPaths([migrator, app]);
  // There is no data folder: the key lies beside where one would be.
  const ownFile = `${resolve(process.env.PERCUTA_DATA || defaultDataFolder(process.env))}.key`;
  const keys = await openMasterKeys(keyPlace(process.env, ownFile), migrator);
  const database = openDatabase(app);
  return {
    database,
    keys,
    location: `the PostgreSQL database ${location}`,
    lost: new Promise(() => undefined),
    close: database.close,
  };
}

import { resolve } from 'node:path';
import { defaultDataFolder } from './data-folder/data-folder.ts';
import { openDatabase } from './database/connect.ts';
import { type PreparedDatabase, prepareExternalDatabase } from './database/external-database.ts';
import { ensureSearchPaths, migrate } from './database/migrate.ts';
import { type KeyPlace, keyPlace, openMasterKeys } from './keys/open-master-keys.ts';
import { sealPlain } from './people/seal-plain.ts';
import { diskPictures } from './photographs/disk-pictures.ts';
import { PICTURES_FOLDER, picturesFolder } from './photographs/pictures-folder.ts';
import type { Store } from './store.ts';

/** Opens the store in a PostgreSQL of the person's own. Several processes may open the same one. */
export async function openExternalStore(url: string, migrationUrl?: string): Promise<Store> {
  const { database, keys, location, pictures } = await readyExternalDatabase(url, migrationUrl);
  return {
    database,
    keys,
    pictures,
    location: `the PostgreSQL database ${location}`,
    lost: new Promise(() => undefined),
    close: database.close,
  };
}

/** The database, prepared and migrated, and the keys of what lies in it. */
export async function readyExternalDatabase(
  url: string,
  migrationUrl?: string,
): Promise<PreparedDatabase & Pick<Store, 'database' | 'keys' | 'pictures'> & { readonly keyPlace: KeyPlace }> {
  const prepared = await prepareExternalDatabase(url, migrationUrl);
  await migrate(prepared.migrator);
  await ensureSearchPaths([prepared.migrator, prepared.app]);
  // There is no data folder: the key lies beside where one would be.
  const beside = resolve(process.env.PERCUTA_DATA || defaultDataFolder(process.env));
  const ownFile = `${beside}.key`;
  const pictures = diskPictures(picturesFolder(process.env, `${beside}.${PICTURES_FOLDER}`));
  const place = keyPlace(process.env, ownFile);
  const keys = await openMasterKeys(place, prepared.migrator);
  const database = openDatabase(prepared.app);
  await sealPlain({ database, migrator: prepared.migrator, keys, at: new Date() });
  return { ...prepared, database, keys, pictures, keyPlace: place };
}

import { openDatabase } from './database/connect.ts';
import { prepareExternalDatabase } from './database/external-database.ts';
import { ensureSearchPaths, migrate } from './database/migrate.ts';
import type { Store } from './store.ts';

/** Opens the store in a PostgreSQL of the person's own. Several processes may open the same one. */
export async function openExternalStore(url: string, migrationUrl?: string): Promise<Store> {
  const { migrator, app, location } = await prepareExternalDatabase(url, migrationUrl);
  await migrate(migrator);
  await ensureSearchPaths([migrator, app]);
  const database = openDatabase(app);
  return {
    database,
    location: `the PostgreSQL database ${location}`,
    lost: new Promise(() => undefined),
    close: database.close,
  };
}

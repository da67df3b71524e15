import type { ReachedStore } from '../backup/reach-store.ts';
import { CannotStart } from '../cannot-start.ts';
import { withClient } from '../database/connect.ts';
import { listPractices } from '../record/verify-practice.ts';
import type { MasterKeys } from './master-keys.ts';
import { replaceInFile } from './open-master-keys.ts';
import { rotateMasterKeys } from './rotate-master-keys.ts';

/** Changes the master key of a whole store for a new one, in the file where it lies. Nobody may be serving meanwhile. */
export async function rotateStoreKeys(store: ReachedStore): Promise<MasterKeys> {
  const { database, migrator, keys, keyPlace, location, isServed } = store;
  if (isServed) {
    throw new CannotStart(`A Percuta serves from ${location} and would go on with the old key. Stop it first.`);
  }
  if ('given' in keyPlace) {
    throw new CannotStart(
      'The master key is handed in with PERCUTA_MASTER_KEY. Put it into a file to have it changed.',
    );
  }
  const practices = await withClient(migrator, (client) => listPractices(client, null));
  const keep = (both: MasterKeys): void => replaceInFile(keyPlace.file, both);
  return rotateMasterKeys({ database, practiceIds: practices.map(({ id }) => id), keys, keep });
}

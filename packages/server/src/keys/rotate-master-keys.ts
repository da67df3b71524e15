import { asSystem } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { unwrapRow, wrap } from './data-key.ts';
import { type MasterKeys, makeMasterKey } from './master-keys.ts';

/** So many keys in one transaction. */
const AT_ONCE = 500;

export interface Rotation {
  readonly database: Database;
  readonly practiceIds: readonly string[];
  readonly keys: MasterKeys;
  /** Keeps the keys where they are found at the next start. */
  readonly keep: (keys: MasterKeys) => void;
}

/**
 * Makes a new master key and wraps every data key under it; then the old ones are gone, and with them all that is left
 * of erased keys in old pages and logs of the database. Cut short at any point, the keys that are kept open everything.
 * No other Percuta may run on the database meanwhile: it would go on with the old key.
 */
export async function rotateMasterKeys({ database, practiceIds, keys, keep }: Rotation): Promise<MasterKeys> {
  const both = { current: makeMasterKey(), older: [keys.current, ...keys.older] };
  keep(both);
  for (const practiceId of practiceIds) await wrapAnew(database, practiceId, both);
  const alone = { current: both.current, older: [] };
  keep(alone);
  return alone;
}

/** Wraps every data key of a practice under the current master key. */
async function wrapAnew(database: Database, practiceId: string, keys: MasterKeys): Promise<void> {
  let left = AT_ONCE;
  while (left === AT_ONCE) {
    left = await inPractice(database, asSystem(practiceId), async (tx) => {
      const rows = await tx
        .selectFrom('data_key')
        .selectAll()
        .where('practice_id', '=', practiceId)
        .where('wrapped', 'is not', null)
        .where('master_key_id', '<>', keys.current.id)
        .orderBy('subject')
        .limit(AT_ONCE)
        .forUpdate()
        .execute();
      for (const row of rows) {
        const key = unwrapRow(keys, row);
        if ('erased' in key) continue;
        const { subject } = row;
        await tx
          .updateTable('data_key')
          .set(wrap(keys, key.secret, { practiceId, subject }))
          .where('practice_id', '=', practiceId)
          .where('subject', '=', subject)
          .execute();
      }
      return rows.length;
    });
  }
}

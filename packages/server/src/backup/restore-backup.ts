import pg from 'pg';
import { noteDeed } from '../audit/note-deed.ts';
import { CannotStart } from '../cannot-start.ts';
import { asSystem } from '../database/actor.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migrations.ts';
import { JOBS_SCHEMA, SCHEMA } from '../database/roles.ts';
import { type DataKeyRow, unwrapRow, wrap } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { sealPlain } from '../people/seal-plain.ts';
import { listPractices } from '../record/verify-practice.ts';
import type { BackupHeader } from './backup-header.ts';
import type { BackupCounts } from './backup-lines.ts';
import { loadTables } from './load-tables.ts';
import type { ReachedStore } from './reach-store.ts';
import { openBackup } from './read-backup.ts';
import { readTables } from './table-columns.ts';

export interface RestoreRequest {
  /** An empty one. Its own master key is kept, and everything is wrapped anew under it. */
  readonly store: Pick<ReachedStore, 'database' | 'migrator' | 'keys' | 'location' | 'pictures'>;
  readonly path: string;
  readonly passphrase: string;
  readonly at: Date;
  readonly reason: string;
}

/** Puts a backup into an empty place: all of it in one transaction, or nothing. Then the schema is brought up to date. */
export async function restoreBackup(request: RestoreRequest): Promise<BackupCounts> {
  const { store, path, passphrase } = request;
  const backup = await openBackup(path, passphrase);
  const migrations = readMigrations();
  refuseOtherMigrations(backup.header, migrations);
  await withClient(store.migrator, async (client) => {
    await refuseFilled(client, store.location);
    await client.query(`drop schema ${SCHEMA} cascade`);
    // What waits there is made anew by the messages that are loaded.
    await client.query(`drop schema if exists ${JOBS_SCHEMA} cascade`);
  });
  await migrate(store.migrator, migrations.slice(0, backup.header.migrations.length));
  const loaded = await withClient(store.migrator, async (client) => {
    await client.query("set timezone = 'UTC'");
    await client.query('begin');
    const counts = await loadTables(client, backup.lines(), store.pictures);
    await wrapAnew(client, backup.masterKeys, store.keys);
    await client.query('commit');
    return counts;
  });
  await migrate(store.migrator, migrations);
  await sealPlain({ ...store, at: request.at });
  await noteRestores(request);
  return loaded;
}

function refuseOtherMigrations({ migrations }: BackupHeader, ours: readonly { readonly digest: string }[]): void {
  if (migrations.length > ours.length) {
    throw new CannotStart('The backup was written by a newer Percuta. Install that version; nothing was restored.');
  }
  if (migrations.every(({ digest }, index) => ours[index]?.digest === digest)) return;
  throw new CannotStart('The backup was written by another Percuta than this one. Install that version.');
}

/** An empty place has no row in any table. */
async function refuseFilled(client: pg.Client, location: string): Promise<void> {
  for (const { name } of await readTables(client)) {
    const { rowCount } = await client.query(`select from ${SCHEMA}.${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount === 0) continue;
    throw new CannotStart(
      `There is data in ${location}, and a restore overwrites nothing. Choose an empty place with PERCUTA_DATA.`,
    );
  }
}

/** Within the restoring transaction, in which the migrator sees and changes every row. */
async function wrapAnew(client: pg.Client, from: MasterKeys, to: MasterKeys): Promise<void> {
  const { rows } = await client.query<DataKeyRow>(`select * from ${SCHEMA}.data_key where wrapped is not null`);
  await client.query(`alter table ${SCHEMA}.data_key no force row level security`);
  for (const row of rows) {
    const key = unwrapRow(from, row);
    if ('erased' in key) continue;
    const { wrapped, master_key_id } = wrap(to, key.secret, { practiceId: row.practice_id, subject: row.subject });
    await client.query(
      `update ${SCHEMA}.data_key set wrapped = $1, master_key_id = $2 where practice_id = $3 and subject = $4`,
      [wrapped, master_key_id, row.practice_id, row.subject],
    );
  }
  await client.query(`alter table ${SCHEMA}.data_key force row level security`);
}

async function noteRestores({ store, at, reason }: RestoreRequest): Promise<void> {
  const practices = await withClient(store.migrator, (client) => listPractices(client, null));
  for (const { id } of practices) {
    const access = { keys: store.keys, actor: asSystem(id), purpose: null, at, reason, requestId: null };
    await inPractice(store.database, access.actor, (tx) =>
      noteDeed(tx, access, { personId: null, action: 'restored' }),
    );
  }
}

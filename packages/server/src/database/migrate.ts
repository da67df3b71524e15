import type pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { type Place, withClient } from './connect.ts';
import { lastMigration, type Migration, readMigrations } from './migrations.ts';
import { APP_ROLE, ensureSearchPath, SCHEMA, takeTurn } from './roles.ts';

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly digest: string;
}

/**
 * Brings the schema to where this Percuta needs it, signed in as the migrator. Each migration is one transaction with
 * its own record. A database of a newer Percuta, or one whose migrations differ from ours, is left alone.
 */
export async function migrate(place: Place, migrations: readonly Migration[] = readMigrations()): Promise<void> {
  await withClient(place, async (client) => {
    await takeTurn(client);
    await ensureSchema(client);
    const applied = await readApplied(client);
    checkApplied(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(client, migration);
  });
}

async function ensureSchema(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [SCHEMA]);
  if (rowCount === 0) await client.query(`create schema ${SCHEMA}`);
  await client.query(`grant usage on schema ${SCHEMA} to ${APP_ROLE}`);
  await client.query(`set search_path = ${SCHEMA}`);
  await client.query(`
    create table if not exists migration (
      number integer primary key,
      name text not null,
      digest text not null,
      applied_at timestamptz not null default now()
    )`);
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, digest from migration order by number');
  return rows;
}

function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const newest = applied.at(-1)?.number ?? 0;
  const last = lastMigration(migrations);
  if (newest > last) {
    throw new CannotStart(
      `The database was written by a newer Percuta (migration ${newest}, this one knows ${last}). ` +
        'Install that version again; nothing was touched.',
    );
  }
  const changed = applied.find((row, index) => migrations[index]?.digest !== row.digest);
  if (changed === undefined) return;
  throw new CannotStart(
    `Migration ${changed.number} (${changed.name}) of the database is not the one that this Percuta knows. ` +
      'Install the version that wrote the database; nothing was touched.',
  );
}

async function apply(client: pg.Client, { number, name, sql, digest }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, digest) values ($1, $2, $3)', [number, name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${number} (${name}) failed and was undone.`, { cause: error });
  }
}

/** Lets both roles find the tables without the schema's name. */
export async function ensureSearchPaths(places: readonly Place[]): Promise<void> {
  for (const place of places) await withClient(place, ensureSearchPath);
}

import { describe, expect, it } from 'vitest';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withClient } from './connect.ts';
import { migrate } from './migrate.ts';
import { lastMigration, type Migration, readMigrations } from './migrations.ts';
import { MIGRATOR_ROLE } from './roles.ts';

const test = testDatabase();
const known = readMigrations();
const next: Migration = { number: lastMigration(known) + 1, name: 'next', sql: 'create table next ()', digest: 'd1' };

async function readApplied(): Promise<number[]> {
  return withClient(test.placeAs(SUPERVISOR_ROLE), async (client) => {
    const { rows } = await client.query<{ number: number }>('select number from percuta.migration order by number');
    return rows.map((row) => row.number);
  });
}

describe('migrating', () => {
  it('does nothing where there is nothing to do', async () => {
    await migrate(test.placeAs(MIGRATOR_ROLE));
    expect(await readApplied()).toEqual(known.map((migration) => migration.number));
  });

  it('undoes a migration that fails, and says which', async () => {
    const broken = { ...next, sql: 'create table half (); select 1 / 0' };
    await expect(migrate(test.placeAs(MIGRATOR_ROLE), [...known, broken])).rejects.toThrow(
      `Migration ${next.number} (next) failed and was undone.`,
    );
    expect(await readApplied()).toEqual(known.map((migration) => migration.number));
    const { rows } = await withClient(test.placeAs(SUPERVISOR_ROLE), (client) =>
      client.query("select to_regclass('percuta.half') as half"),
    );
    expect(rows).toEqual([{ half: null }]);
  });

  it('happens once when several processes start at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => migrate(test.placeAs(MIGRATOR_ROLE), [...known, next])));
    expect(await readApplied()).toEqual([...known, next].map((migration) => migration.number));
  });

  it('leaves the database of a newer Percuta alone', async () => {
    await expect(migrate(test.placeAs(MIGRATOR_ROLE), known)).rejects.toThrow(
      `The database was written by a newer Percuta (migration ${next.number}, this one knows ${lastMigration(known)}).`,
    );
  });

  it('leaves a database alone whose migration is not the one it knows', async () => {
    const other = { ...next, digest: 'd2' };
    await expect(migrate(test.placeAs(MIGRATOR_ROLE), [...known, other])).rejects.toThrow(
      `Migration ${next.number} (next) of the database is not the one that this Percuta knows.`,
    );
  });
});

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { asSystem } from './actor.ts';
import { withClient } from './connect.ts';
import { inPractice } from './in-practice.ts';
import { APP_ROLE, MIGRATOR_ROLE, SCHEMA } from './roles.ts';

const test = testDatabase();

/** A practice with one setting. */
async function openPractice(name: string): Promise<string> {
  const id = randomUUID();
  await inPractice(test.database(), asSystem(id), async (tx) => {
    await tx.insertInto('practice').values({ id, name, time_zone: 'Europe/Berlin' }).execute();
    await tx.insertInto('setting').values({ practice_id: id, name: 'greeting', value: '"hello"' }).execute();
  });
  return id;
}

/** Every table of ours with what the application's role may do to it and whether row-level security is forced. */
async function readTables(): Promise<{ name: string; mayRead: boolean; mayDefine: boolean; isForced: boolean }[]> {
  return withClient(test.placeAs(SUPERVISOR_ROLE), async (client) => {
    const { rows } = await client.query(
      `select relname as name,
              has_table_privilege($1, oid, 'select') as "mayRead",
              has_table_privilege($1, oid, 'truncate, references, trigger') or pg_has_role($1, relowner, 'usage') as "mayDefine",
              relrowsecurity and relforcerowsecurity as "isForced"
         from pg_class where relnamespace = $2::regnamespace and relkind in ('r', 'p')`,
      [APP_ROLE, SCHEMA],
    );
    return rows;
  });
}

describe('practices in one database', () => {
  it('do not see one another', async () => {
    const [berlin, vienna] = [await openPractice('Berlin'), await openPractice('Vienna')];
    const seen = await inPractice(test.database(), asSystem(berlin), async (tx) => ({
      practices: await tx.selectFrom('practice').select('id').execute(),
      settings: await tx.selectFrom('setting').select('practice_id').execute(),
      foreign: await tx.selectFrom('setting').select('name').where('practice_id', '=', vienna).execute(),
    }));
    expect(seen).toEqual({ practices: [{ id: berlin }], settings: [{ practice_id: berlin }], foreign: [] });
  });

  it('do not change one another', async () => {
    const [berlin, vienna] = [await openPractice('Berlin'), await openPractice('Vienna')];
    const changed = await inPractice(test.database(), asSystem(berlin), async (tx) => {
      const updated = await tx
        .updateTable('setting')
        .set({ value: '"stolen"' })
        .where('practice_id', '=', vienna)
        .execute();
      const deleted = await tx.deleteFrom('setting').where('practice_id', '=', vienna).execute();
      return [updated[0]?.numUpdatedRows, deleted[0]?.numDeletedRows];
    });
    expect(changed).toEqual([0n, 0n]);
    const intrude = inPractice(test.database(), asSystem(berlin), (tx) =>
      tx.insertInto('setting').values({ practice_id: vienna, name: 'planted', value: '1' }).execute(),
    );
    await expect(intrude).rejects.toThrow('row-level security');
    const giveAway = inPractice(test.database(), asSystem(berlin), (tx) =>
      tx.updateTable('setting').set({ practice_id: vienna }).execute(),
    );
    await expect(giveAway).rejects.toThrow('row-level security');
  });

  it('are invisible, and closed to writing, to who names none', async () => {
    const berlin = await openPractice('Berlin');
    const { tables } = test.database();
    expect(await tables.selectFrom('practice').selectAll().execute()).toEqual([]);
    expect(await tables.selectFrom('setting').selectAll().execute()).toEqual([]);
    const write = tables.insertInto('setting').values({ practice_id: berlin, name: 'planted', value: '1' }).execute();
    await expect(write).rejects.toThrow('row-level security');
  });

  it('leave no trace on the connection that the next transaction gets', async () => {
    const practiceId = await openPractice('Berlin');
    const actor = { practiceId, accountId: practiceId, roles: ['owner'] as const, personId: practiceId };
    const said = sql<Record<string, string | null>>`
      select nullif(current_setting('percuta.practice_id', true), '') as practice,
             nullif(current_setting('percuta.account_id', true), '') as account,
             nullif(current_setting('percuta.roles', true), '') as roles,
             nullif(current_setting('percuta.person_id', true), '') as person`;
    const within = await inPractice(test.database(), actor, (tx) => said.execute(tx));
    expect(within.rows).toEqual([{ practice: practiceId, account: practiceId, roles: 'owner', person: practiceId }]);
    const { rows } = await said.execute(test.database().tables);
    expect(rows).toEqual([{ practice: null, account: null, roles: null, person: null }]);
  });
});

describe('the role of the application', () => {
  it('is neither superuser nor past row-level security', async () => {
    const { rows } = await sql`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
        from pg_roles where rolname = current_user`.execute(test.database().tables);
    expect(rows).toEqual([
      {
        rolname: APP_ROLE,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
    ]);
  });

  it('reads no table that does not force row-level security, and may define nothing', async () => {
    const tables = await readTables();
    const readable = tables.filter((table) => table.mayRead);
    process.stdout.write(`Row-level security: ${readable.length} of ${tables.length} tables readable, all forced.\n`);
    expect(readable.length).toBeGreaterThanOrEqual(2);
    expect(readable.filter((table) => !table.isForced)).toEqual([]);
    expect(tables.filter((table) => table.mayDefine)).toEqual([]);
    for (const statement of [
      'create table x ()',
      'create schema x',
      'create temporary table x ()',
      'alter table setting disable row level security',
    ]) {
      await expect(sql.raw(statement).execute(test.database().tables), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });

  it('cannot become the migrator', async () => {
    const become = sql.raw(`set role ${MIGRATOR_ROLE}`).execute(test.database().tables);
    await expect(become).rejects.toThrow('permission denied');
  });
});

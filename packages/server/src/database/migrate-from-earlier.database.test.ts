import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { openIdentity } from '../people/identity.ts';
import { sealPlain } from '../people/seal-plain.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { asSystem } from './actor.ts';
import { withClient } from './connect.ts';
import { inPractice } from './in-practice.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { JOBS_SCHEMA, MIGRATOR_ROLE, SCHEMA } from './roles.ts';
import { plantEarlierRows, readAllRows } from './testing/plant-earlier-rows.ts';

const test = testDatabase();
const known = readMigrations();

type Row = Readonly<Record<string, unknown>>;
type AllRows = ReadonlyMap<string, readonly Row[]>;

/** Everything that the schema says: columns, rules, policies, grants, functions. */
async function describeSchema(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
       from information_schema.columns where table_schema = $1
     union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
       from pg_constraint where connamespace = $1::regnamespace
     union all select format('index %s', indexdef) from pg_indexes where schemaname = $1
     union all select format('policy %s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check)
       from pg_policies where schemaname = $1
     union all select format('grant %s %s %s', table_name, grantee, privilege_type)
       from information_schema.role_table_grants where table_schema = $1
     union all select format('grant %s.%s %s %s', table_name, column_name, grantee, privilege_type)
       from information_schema.column_privileges where table_schema = $1
     union all select format('function %s %s', p.oid::regprocedure, p.prosrc)
       from pg_proc p where p.pronamespace = $1::regnamespace
     order by line`,
    [SCHEMA],
  );
  return rows.map(({ line }) => line);
}

const asSupervisor = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(test.placeAs(SUPERVISOR_ROLE), work);

let fresh: string[];
beforeAll(async () => {
  fresh = await asSupervisor(describeSchema);
});

/** Every row of before is there, and each of its columns holds what it held. */
function lost(before: AllRows, after: AllRows): string[] {
  return [...before].flatMap(([table, rows]) => {
    const now = after.get(table) ?? [];
    const isKept = (row: Row): boolean =>
      now.some((one) => Object.entries(row).every(([name, value]) => isDeepStrictEqual(one[name], value)));
    return rows.filter((row) => !isKept(row)).map((row) => `${table}: ${JSON.stringify(row)}`);
  });
}

describe('a database that an earlier Percuta left', () => {
  it.each(known.map((_, done) => [done]))(
    'with %i migrations becomes what a new one is, and keeps every row of every table',
    async (done) => {
      await asSupervisor((client) =>
        client.query(`drop schema ${SCHEMA} cascade; drop schema if exists ${JOBS_SCHEMA} cascade`),
      );
      await migrate(test.placeAs(MIGRATOR_ROLE), known.slice(0, done));
      if (done > 0) await asSupervisor(plantEarlierRows);
      const before: AllRows = done > 0 ? await asSupervisor(readAllRows) : new Map();
      await migrate(test.placeAs(MIGRATOR_ROLE));
      const { schema, after } = await asSupervisor(async (client) => ({
        schema: await describeSchema(client),
        after: await readAllRows(client),
      }));
      expect(fresh.length).toBeGreaterThan(200);
      expect(schema).toEqual(fresh);
      expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
      expect(before.size).toBeGreaterThanOrEqual(Math.min(done, 1) * 2);
      expect(lost(before, after)).toEqual([]);
    },
  );

  it('with names in plain has them sealed at the next start', async () => {
    await asSupervisor((client) =>
      client.query(`drop schema ${SCHEMA} cascade; drop schema if exists ${JOBS_SCHEMA} cascade`),
    );
    await migrate(test.placeAs(MIGRATOR_ROLE), known.slice(0, 4));
    await asSupervisor(plantEarlierRows);
    await migrate(test.placeAs(MIGRATOR_ROLE));
    const store = { migrator: test.placeAs(MIGRATOR_ROLE), database: test.database(), keys: TEST_KEYS, at: new Date() };
    expect(await sealPlain(store)).toEqual({ people: 1, accounts: 1 });
    expect(await sealPlain(store)).toEqual({ people: 0, accounts: 0 });
    const [person] = (await asSupervisor(readAllRows)).get('person') ?? [];
    expect(person).toMatchObject({ name: null, born_on: null, email: null });
    const of = { practiceId: String(person?.practice_id), id: String(person?.id) };
    const opened = await inPractice(test.database(), asSystem(of.practiceId), async (tx) => {
      const { practiceId } = of;
      const [row] = await tx.selectFrom('person').select(['id', 'sealed']).where('id', '=', of.id).execute();
      return row && openIdentity(tx, TEST_KEYS, { practiceId, row });
    });
    expect(opened).toEqual({ name: 'Wendelin Old', bornOn: '1961-07-08', email: 'wendelin@example.org', phone: null });
  });
});

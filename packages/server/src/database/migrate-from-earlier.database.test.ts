import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { withClient } from './connect.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { MIGRATOR_ROLE, SCHEMA } from './roles.ts';

const test = testDatabase();
const known = readMigrations();
const PRACTICE = '0193f1a0-0000-4000-8000-000000000001';

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

describe('a database that an earlier Percuta left', () => {
  it.each(known.map((_, done) => [done]))(
    'with %i migrations becomes what a new one is, and keeps what it held',
    async (done) => {
      await asSupervisor((client) => client.query(`drop schema ${SCHEMA} cascade`));
      await migrate(test.placeAs(MIGRATOR_ROLE), known.slice(0, done));
      if (done > 0) {
        await asSupervisor((client) =>
          client.query(`insert into ${SCHEMA}.practice (id, name, time_zone) values ($1, 'Old', 'Europe/Berlin')`, [
            PRACTICE,
          ]),
        );
      }
      await migrate(test.placeAs(MIGRATOR_ROLE));
      const { schema, kept } = await asSupervisor(async (client) => ({
        schema: await describeSchema(client),
        kept: await client.query(`select name, kind from ${SCHEMA}.practice`),
      }));
      expect(fresh.length).toBeGreaterThan(200);
      expect(schema).toEqual(fresh);
      expect(kept.rows).toEqual(done > 0 ? [{ name: 'Old', kind: 'live' }] : []);
    },
  );
});

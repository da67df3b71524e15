import type pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { scramVerifier } from './scram-verifier.ts';

/** Owns the schema and changes it. */
export const MIGRATOR_ROLE = 'percuta_migrator';
/** Signs in for the application: reads and writes rows within row-level security, and can define nothing. */
export const APP_ROLE = 'percuta_app';
export const SCHEMA = 'percuta';
/** Of pg-boss: what is to be done and when. */
export const JOBS_SCHEMA = 'pgboss';

/** Any number, as long as it is always the same. */
const LOCK = 7_372_878;

/** Lets no other process prepare or migrate the database until this connection ends. */
export async function takeTurn(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
}

/** Makes the two roles unless they are there. Whoever calls it must be allowed to create roles. */
export async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of [MIGRATOR_ROLE, APP_ROLE]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login`);
  }
  await refusePowerfulRoles(client);
}

/** Closes a database of ours to everyone but its owner, the migrator, and the application; no one else has temporary tables. */
export async function closeToOthers(client: pg.Client, database: string): Promise<void> {
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${APP_ROLE}`);
}

/** Roles made by someone else may have been given powers under which row-level security means nothing. */
export async function refusePowerfulRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls) limit 1',
    [[MIGRATOR_ROLE, APP_ROLE]],
  );
  if (rows[0] === undefined) return;
  throw new CannotStart(
    `The database role ${rows[0].rolname} is a superuser or bypasses row-level security, which keeps practices apart. ` +
      `Run: ALTER ROLE ${rows[0].rolname} NOSUPERUSER NOBYPASSRLS`,
  );
}

/** Gives a role its password. The server is sent what it stores, never the password, so that no log can hold it. */
export async function setPassword(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(`alter role ${role} password '${scramVerifier(password)}'`);
}

/** A role finds our tables without their schema's name from its next connection on. Every role may say so for itself. */
export async function ensureSearchPath(client: pg.Client): Promise<void> {
  await takeTurn(client);
  const { rows } = await client.query<{ search_path: string }>('show search_path');
  if (rows[0]?.search_path !== SCHEMA) await client.query(`alter role current_user set search_path = ${SCHEMA}`);
}

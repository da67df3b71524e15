import { createHmac } from 'node:crypto';
import pg from 'pg';
import { CannotStart, errorCode } from '../cannot-start.ts';
import { type Place, withClient } from './connect.ts';
import { APP_ROLE, ensureRoles, MIGRATOR_ROLE, refusePowerfulRoles, setPassword, takeTurn } from './roles.ts';

const LOWEST_MAJOR = 15;

/** A database that is ready to be migrated, and as whom to sign in for what. */
export interface PreparedDatabase {
  readonly migrator: Place;
  readonly app: Place;
  /** Where it is, in words for people; without the password. */
  readonly location: string;
}

/**
 * Prepares a PostgreSQL of the person's own. With `DATABASE_URL` alone, its role must be allowed to create roles: it
 * makes the migrator's and the application's, each with a password derived from its own, so that every process that is
 * given the same address signs in alike and none is stored. With `DATABASE_MIGRATION_URL` beside it, an administrator
 * has made both roles, and nothing more is asked than these two.
 */
export async function prepareExternalDatabase(url: string, migrationUrl?: string): Promise<PreparedDatabase> {
  const place = readPlace('DATABASE_URL', url);
  const location = describePlace(place);
  if (migrationUrl === undefined) return { ...(await prepareAsAdministrator(place)), location };
  const migrator = readPlace('DATABASE_MIGRATION_URL', migrationUrl);
  if (place.user !== APP_ROLE || migrator.user !== MIGRATOR_ROLE) {
    throw new CannotStart(
      `With DATABASE_MIGRATION_URL, it must sign in as ${MIGRATOR_ROLE} and DATABASE_URL as ${APP_ROLE}.`,
    );
  }
  await inspect(place, refusePowerfulRoles);
  await inspect(migrator, async (client) => {
    await refusePowerfulRoles(client);
    await refuseUngranted(client);
  });
  return { migrator, app: place, location };
}

async function prepareAsAdministrator(place: Place): Promise<{ migrator: Place; app: Place }> {
  const migrator = { ...place, user: MIGRATOR_ROLE, password: derivePassword(place.password, MIGRATOR_ROLE) };
  const app = { ...place, user: APP_ROLE, password: derivePassword(place.password, APP_ROLE) };
  await inspect(place, async (client) => {
    await refusePowerless(client, place);
    await takeTurn(client);
    await ensureRoles(client);
    await client.query(
      `grant connect, create on database ${pg.escapeIdentifier(client.database ?? '')} to ${MIGRATOR_ROLE}`,
    );
    await client.query(`grant connect on database ${pg.escapeIdentifier(client.database ?? '')} to ${APP_ROLE}`);
    await refuseUngranted(client);
    for (const each of [migrator, app]) await ensureSignIn(client, each);
  });
  return { migrator, app };
}

async function refusePowerless(client: pg.Client, place: Place): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  if (rows[0]?.may === true) return;
  throw new CannotStart(
    `The role ${place.user} of DATABASE_URL may not create roles, and Percuta keeps migrations and application apart. ` +
      `Allow it (ALTER ROLE ${place.user} CREATEROLE), or make ${MIGRATOR_ROLE} and ${APP_ROLE} and give both ` +
      'DATABASE_MIGRATION_URL and DATABASE_URL.',
  );
}

/** A grant by one who may not grant is a warning to PostgreSQL and no error: so whether it took is looked at. */
async function refuseUngranted(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean; name: string }>(
    "select has_database_privilege($1, current_database(), 'create') as may, current_database() as name",
    [MIGRATOR_ROLE],
  );
  if (rows[0]?.may === true) return;
  throw new CannotStart(
    `The role ${MIGRATOR_ROLE} may create nothing in the database ${rows[0]?.name}. ` +
      `As its owner: GRANT CONNECT, CREATE ON DATABASE ${rows[0]?.name} TO ${MIGRATOR_ROLE}`,
  );
}

/** Sets the password only where signing in fails without it: others may be signed in with it already. */
async function ensureSignIn(client: pg.Client, { password, ...place }: Place): Promise<void> {
  try {
    await withClient({ ...place, password }, async () => undefined);
  } catch (error) {
    if (errorCode(error) !== '28P01' || typeof password !== 'string') throw explain(error, place);
    await setPassword(client, place.user ?? '', password);
  }
}

function derivePassword(password: Place['password'], role: string): string | undefined {
  if (typeof password !== 'string' || password === '') return undefined;
  return createHmac('sha256', password).update(`percuta ${role}`).digest('hex');
}

/** Signs in, looks at the version, then does the work. Says in one sentence why it could not. */
async function inspect(place: Place, work: (client: pg.Client) => Promise<void>): Promise<void> {
  try {
    await withClient(place, async (client) => {
      await refuseOld(client, place);
      await work(client);
    });
  } catch (error) {
    throw explain(error, place);
  }
}

async function refuseOld(client: pg.Client, place: Place): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  if ((rows[0]?.number ?? 0) >= LOWEST_MAJOR * 10_000) return;
  throw new CannotStart(
    `The database ${describePlace(place)} is PostgreSQL ${rows[0]?.version}; Percuta needs ${LOWEST_MAJOR} or newer.`,
  );
}

function explain(error: unknown, place: Place): unknown {
  if (error instanceof CannotStart) return error;
  const where = describePlace(place);
  const code = errorCode(error);
  if (['28P01', '28000'].includes(code))
    return new CannotStart(`The database ${where} turned the role ${place.user} away.`);
  if (code === '3D000')
    return new CannotStart(`The database ${where} does not exist. Create it, or correct DATABASE_URL.`);
  if (code === '42501')
    return new CannotStart(`The role ${place.user} may not prepare the database ${where} (${String(error)}).`);
  const reason = code === '' ? (error instanceof Error ? error.message : String(error)) : code;
  return new CannotStart(`The database ${where} does not answer (${reason}). Is DATABASE_URL right, and does it run?`);
}

function describePlace({ host, port, database }: Place): string {
  return `${database} at ${host}:${port}`;
}

/** Reads an address as `postgres://role:password@host:port/database`. */
function readPlace(name: string, url: string): Place {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new CannotStart(`${name} is not an address like postgres://role:password@host:5432/database.`);
  }
  try {
    const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: url });
    return { host, port, database, user, password, ssl };
  } catch {
    throw new CannotStart(`${name} is not an address like postgres://role:password@host:5432/database.`);
  }
}

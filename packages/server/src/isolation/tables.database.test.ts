import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PURPOSES } from '../audit/access.ts';
import { ROLES } from '../database/actor.ts';
import { APP_ROLE, SCHEMA } from '../database/roles.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import {
  type CatalogueTable,
  dropConstraints,
  insertRow,
  makeRow,
  type Planting,
  plantRow,
  readCatalogue,
} from './plant-rows.ts';

const test = testDatabase();
const ALL_ROLES = [...ROLES, 'visitor', 'sign-in', 'system', 'owner,sign-in', 'patient,sign-in'];
const ALL_PURPOSES = ['', ...PURPOSES];
const REFUSED = '42501';

const planting = (practiceId: string, canary: string): Planting => ({
  practiceId,
  personId: randomUUID(),
  accountId: randomUUID(),
  id: randomUUID(),
  canary,
});
const [hereId, thereId] = [randomUUID(), randomUUID()];
/** A patient of this practice, another one, and one of another practice. */
const own = planting(hereId, 'own');
const other = planting(hereId, 'other');
const foreign = planting(thereId, 'foreign');

let supervisor: pg.Client;
let app: pg.Client;
let tables: CatalogueTable[];
let readable: CatalogueTable[];

beforeAll(async () => {
  supervisor = new pg.Client(test.placeAs(SUPERVISOR_ROLE));
  app = new pg.Client(test.placeAs(APP_ROLE));
  await supervisor.connect();
  await app.connect();
  tables = await readCatalogue(supervisor, APP_ROLE);
  readable = tables.filter(({ mayRead }) => mayRead);
  await dropConstraints(supervisor);
  for (const table of readable) {
    for (const one of [own, other, foreign]) {
      if (table.name === 'practice' && one === other) continue;
      await plantRow(supervisor, table.name, makeRow(table, one));
    }
  }
});

afterAll(async () => {
  await app?.end();
  await supervisor?.end();
});

interface Says {
  readonly practiceId: string;
  readonly roles: string;
  readonly purpose?: string;
  readonly as?: Planting;
}

/** Does the work in a transaction that says who acts, and undoes it. */
async function acting<T>(says: Says | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    const { practiceId, roles, purpose = '', as = own } = says ?? { practiceId: '', roles: '' };
    const isPatient = roles.startsWith('patient');
    await app.query(
      `select set_config('percuta.practice_id', $1, true), set_config('percuta.account_id', $2, true),
              set_config('percuta.roles', $3, true), set_config('percuta.person_id', $4, true),
              set_config('percuta.purpose', $5, true)`,
      [practiceId, practiceId === '' ? '' : as.accountId, roles, isPatient ? as.personId : '', purpose],
    );
    return await work();
  } finally {
    await app.query('rollback');
  }
}

const quoted = (table: CatalogueTable): string => `${SCHEMA}.${pg.escapeIdentifier(table.name)}`;
const practiceColumn = (table: CatalogueTable): string => (table.name === 'practice' ? 'id' : 'practice_id');

/** How many rows a statement touches; null where it may not be made at all. */
async function touched(statement: string, values: string[] = []): Promise<number | null> {
  await app.query('savepoint before');
  try {
    const { rows, rowCount } = await app.query<{ count?: string }>(statement, values);
    return rows[0]?.count === undefined ? (rowCount ?? 0) : Number(rows[0].count);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === REFUSED) {
      await app.query('rollback to savepoint before');
      return null;
    }
    throw error;
  }
}

const counted = (table: CatalogueTable, where: string, values: string[]) =>
  touched(`select count(*) from ${quoted(table)} where ${where}`, values);

/** Tries to change and delete rows: the columns that may be changed, one by one, so that a grant on one is found. */
async function written(table: CatalogueTable, where: string, values: string[]): Promise<number> {
  let count = (await touched(`delete from ${quoted(table)} where ${where}`, values)) ?? 0;
  for (const { name } of table.columns) {
    const column = pg.escapeIdentifier(name);
    count += (await touched(`update ${quoted(table)} set ${column} = ${column} where ${where}`, values)) ?? 0;
  }
  return count;
}

async function inserted(table: CatalogueTable, as: Planting): Promise<boolean> {
  await app.query('savepoint before');
  try {
    await insertRow(app, table.name, makeRow(table, as));
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === REFUSED) {
      await app.query('rollback to savepoint before');
      return false;
    }
    throw error;
  }
}

describe('every table', () => {
  it('that the application may touch forces row-level security and belongs to a practice', () => {
    const loose = readable.filter(({ isForced }) => !isForced).map(({ name }) => name);
    const homeless = readable
      .filter((table) => !table.columns.some(({ name }) => name === practiceColumn(table)))
      .map(({ name }) => name);
    process.stdout.write(`Isolation: ${readable.length} of ${tables.length} tables may be touched.\n`);
    expect(readable.length).toBeGreaterThanOrEqual(17);
    expect({ loose, homeless }).toEqual({ loose: [], homeless: [] });
  });

  it('has planted rows of two practices, without which nothing below would be shown', async () => {
    for (const table of readable) {
      const { rows } = await supervisor.query(
        `select count(distinct ${practiceColumn(table)})::int as practices from ${quoted(table)}`,
      );
      expect(rows, table.name).toEqual([{ practices: 2 }]);
    }
  });

  it('shows its rows to somebody of its practice, without whom nothing would be kept apart', async () => {
    for (const table of readable) {
      let seen = 0;
      for (const roles of ALL_ROLES) {
        for (const purpose of ALL_PURPOSES) {
          seen += (await acting({ practiceId: hereId, roles, purpose }, () => counted(table, 'true', []))) ?? 0;
        }
      }
      expect(seen, table.name).toBeGreaterThan(0);
    }
  });

  it('that was left open would be found', async () => {
    await supervisor.query(`create table ${SCHEMA}.forgotten (practice_id uuid)`);
    await supervisor.query(`grant select on ${SCHEMA}.forgotten to ${APP_ROLE}`);
    const found = await readCatalogue(supervisor, APP_ROLE);
    await supervisor.query(`drop table ${SCHEMA}.forgotten`);
    const forgotten = found.find(({ name }) => name === 'forgotten');
    expect(forgotten).toMatchObject({ mayRead: true, isForced: false });
  });

  it('shows nothing and takes nothing where no practice was named', async () => {
    let checks = 0;
    for (const table of readable) {
      const seen = await acting(null, async () => [
        (await counted(table, 'true', [])) ?? 0,
        await written(table, 'true', []),
        await inserted(table, own),
      ]);
      expect(seen, table.name).toEqual([0, 0, false]);
      checks += 2 + table.columns.length;
    }
    process.stdout.write(`Isolation: ${checks} statements without a practice: 0 rows, every write refused.\n`);
  });

  it('shows nothing and takes nothing of another practice, whatever the role and purpose', async () => {
    let checks = 0;
    for (const table of readable) {
      const where = `${practiceColumn(table)} = $1`;
      for (const roles of ALL_ROLES) {
        for (const purpose of ALL_PURPOSES) {
          const says = { practiceId: hereId, roles, purpose };
          const seen = await acting(says, async () => [
            (await counted(table, where, [thereId])) ?? 0,
            await written(table, where, [thereId]),
            await inserted(table, foreign),
          ]);
          expect(seen, `${table.name} as ${roles} for ${purpose}`).toEqual([0, 0, false]);
          checks += 2 + table.columns.length;
        }
      }
    }
    process.stdout.write(`Isolation: ${checks} statements against another practice: 0 rows, every write refused.\n`);
  });

  it('lets no row be given to another practice', async () => {
    for (const table of readable) {
      const column = practiceColumn(table);
      for (const roles of ALL_ROLES) {
        const given = await acting({ practiceId: hereId, roles, purpose: 'treatment' }, () =>
          touched(`update ${quoted(table)} set ${column} = $1`, [thereId]),
        );
        expect(given ?? 0, `${table.name} as ${roles}`).toBe(0);
      }
    }
  });

  it('shows and lets a patient change nothing that is about another person', async () => {
    const about = readable.flatMap((table) =>
      table.columns.filter(isAboutPerson(table)).map(({ name }) => ({ table, column: pg.escapeIdentifier(name) })),
    );
    expect(about.length).toBeGreaterThanOrEqual(2);
    for (const { table, column } of about) {
      for (const purpose of ALL_PURPOSES) {
        const seen = await acting({ practiceId: hereId, roles: 'patient', purpose }, async () => [
          (await counted(table, `${column} = $1`, [other.personId])) ?? 0,
          await written(table, `${column} = $1`, [other.personId]),
          await inserted(table, { ...other, accountId: own.accountId }),
        ]);
        expect(seen, `${table.name} for ${purpose}`).toEqual([0, 0, false]);
      }
    }
    process.stdout.write(`Isolation: ${about.length} tables about a person: a patient sees and changes their own.\n`);
  });
});

function isAboutPerson(table: CatalogueTable): (column: { readonly name: string; readonly type: string }) => boolean {
  return ({ name, type }) =>
    (name === 'person_id' && table.name !== 'account') ||
    (table.name === 'person' && name === 'id') ||
    (name === 'subject' && type === 'uuid');
}

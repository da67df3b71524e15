import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { SCHEMA } from '../database/roles.ts';

/** A table as the catalogue has it. */
export interface CatalogueTable {
  readonly name: string;
  readonly isForced: boolean;
  readonly mayRead: boolean;
  readonly columns: readonly CatalogueColumn[];
}

export interface CatalogueColumn {
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly isRequired: boolean;
}

/** Every table of ours, so that one that is added is looked at without anybody saying so. */
export async function readCatalogue(client: pg.Client, role: string): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
            has_table_privilege($1, c.oid, 'select, insert, update, delete')
              or has_any_column_privilege($1, c.oid, 'select, insert, update') as "mayRead",
            json_agg(json_build_object(
              'name', a.attname, 'type', coalesce(e.typname, t.typname), 'isArray', e.oid is not null,
              'isRequired', a.attnotnull) order by a.attnum) as columns
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid
       left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
      where c.relnamespace = $2::regnamespace and c.relkind in ('r', 'p')
      group by c.oid order by c.relname`,
    [role, SCHEMA],
  );
  return rows;
}

/** Takes away what rows must satisfy (checks, references, exclusions), so that any can be planted. Who sees them stays. */
export async function dropConstraints(client: pg.Client, kinds = ['c', 'f', 'x']): Promise<void> {
  const { rows } = await client.query<{ name: string; of: string }>(
    `select conname as name, conrelid::regclass::text as of from pg_constraint
      where connamespace = $1::regnamespace and contype = any($2) and conparentid = 0`,
    [SCHEMA, kinds],
  );
  for (const { name, of } of rows) {
    await client.query(`alter table ${of} drop constraint if exists ${pg.escapeIdentifier(name)} cascade`);
  }
}

/** For which practice and person a row is planted, and the words that give it away wherever it turns up. */
export interface Planting {
  readonly practiceId: string;
  readonly personId: string;
  readonly accountId: string;
  /** Under which every other row of it stands, in whichever table: who knows it can ask for any of them. */
  readonly id: string;
  readonly canary: string;
}

/** Literals by type. A type that is not here is a table that nobody taught the test about: it fails and says so. */
const VALUES: Readonly<Record<string, (canary: string) => string>> = {
  uuid: () => randomUUID(),
  text: (canary) => canary,
  varchar: (canary) => canary,
  name: (canary) => canary,
  bool: () => 'true',
  int2: () => '1',
  int4: () => '1',
  int8: () => '1',
  numeric: () => '1',
  float8: () => '1',
  timestamptz: () => '2026-11-25T09:00:00Z',
  date: () => '2026-11-24',
  time: () => '09:00',
  interval: () => '1 hour',
  bytea: (canary) => `\\x${Buffer.from(canary).toString('hex')}`,
  json: (canary) => JSON.stringify({ canary }),
  jsonb: (canary) => JSON.stringify({ canary }),
  tstzrange: () => '[2026-11-24T09:00:00Z,2026-11-24T10:00:00Z)',
  daterange: () => '[2026-11-24,2026-11-25)',
  int4range: () => '[1,2)',
};

/** A row that fits the table's types, of something that goes on: an instant that may be missing is that of an end. */
export function makeRow(table: CatalogueTable, planting: Planting): Map<string, string> {
  const filled = table.columns.filter(({ type, isRequired }) => isRequired || type !== 'timestamptz');
  return new Map(filled.map((column) => [column.name, plantedValue(table, column, planting)]));
}

function plantedValue(table: CatalogueTable, column: CatalogueColumn, planting: Planting): string {
  const { name, type, isArray } = column;
  if (name === 'practice_id' || (table.name === 'practice' && name === 'id')) return planting.practiceId;
  if (name === 'person_id' || name === 'subject_person_id' || (table.name === 'person' && name === 'id')) {
    return planting.personId;
  }
  if (name === 'subject' && type === 'uuid') return planting.personId;
  if (name === 'account_id' || (table.name === 'account' && name === 'id')) return planting.accountId;
  if (type === 'uuid' && !isArray) return planting.id;
  const make = VALUES[type];
  if (make === undefined) throw new Error(`Teach plant-rows.ts a value of the type ${type} (${table.name}.${name}).`);
  const value = make(planting.canary);
  return isArray ? `{${JSON.stringify(value)}}` : value;
}

/** Plants one row in one table, past row-level security and triggers. */
export async function plantRow(client: pg.Client, table: string, row: ReadonlyMap<string, string>): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  try {
    await insertRow(client, table, row);
  } finally {
    await client.query("set session_replication_role = 'origin'");
  }
}

/** The plain insert, as whoever is signed in. */
export async function insertRow(client: pg.Client, table: string, row: ReadonlyMap<string, string>): Promise<void> {
  const names = [...row.keys()].map((name) => pg.escapeIdentifier(name)).join(', ');
  const places = [...row.keys()].map((_, index) => `$${index + 1}`).join(', ');
  const text = `insert into ${SCHEMA}.${pg.escapeIdentifier(table)} (${names}) overriding system value values (${places})`;
  await client.query(text, [...row.values()]);
}

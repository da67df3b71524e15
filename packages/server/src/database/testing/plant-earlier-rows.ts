import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { readTables } from '../../backup/table-columns.ts';
import { SCHEMA } from '../roles.ts';

type Row = Record<string, unknown>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** Each check that names it, as SQL. */
  readonly checks: readonly string[];
}

interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: readonly string[];
}

/** What the catalogue does not tell: of rules between columns, and of columns that should hold something though they need not. */
const SAID: Readonly<Record<string, unknown>> = {
  'person.name': 'Wendelin Old',
  'person.born_on': '1961-07-08',
  'person.email': 'wendelin@example.org',
  'person.sealed': Buffer.from('sealed'),
  'account.email': 'old@example.org',
  'account.roles': ['owner'],
  'audit_entry.roles': ['owner'],
  'data_key.wrapped': Buffer.from('wrapped'),
  'data_key.master_key_id': 'abc',
  'visit.ends_at': '2026-01-05T10:00:00Z',
  'call_request.sealed': Buffer.from('sealed'),
  'opening_hours.weekly': '[]',
  'visit_hold.ends_at': '2026-01-05T10:00:00Z',
  'visit_hold.expires_at': '2026-01-05T10:00:00Z',
  'waiting_wish.minutes': 45,
  'time_offer.offered_at': '2026-01-05T07:00:00Z',
  'time_offer.expires_at': '2026-01-05T08:00:00Z',
  'time_offer.ends_at': '2026-01-05T10:00:00Z',
  // Of a visit, or of a hold: the reference says which.
  'occupancy.visit_id': randomUUID(),
  // A proposal is confirmed by somebody else, and there is but one.
  'person_merge_step.step': 'withdrawn',
  'person_merge_step.because': 'They are two',
  'broken_glass.whole_again_at': '2026-01-05T10:00:00Z',
};

/** What a column may hold no more, though an earlier state said it. */
const NO_MORE: Readonly<Record<string, string>> = {
  'person.name': 'person.sealed',
  'person.born_on': 'person.sealed',
  'person.email': 'person.sealed',
};

/** By type. A type that is not here is a table that nobody taught this about: it fails and says so. */
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'abc',
  bool: false,
  int2: 1,
  int4: 1,
  int8: 1,
  float8: 1,
  numeric: 1,
  timestamptz: '2026-01-05T09:00:00Z',
  date: '2026-01-05',
  bytea: Buffer.alloc(16),
  jsonb: '{}',
  tstzrange: '[2026-01-05T09:00:00Z,2026-01-05T10:00:00Z)',
  _text: [],
  _uuid: [],
};

/** Plants one row in every table that there is, as its rules want it, as a superuser. */
export async function plantEarlierRows(client: pg.Client): Promise<void> {
  await client.query(`set search_path = ${SCHEMA}`);
  const planted = new Map<string, Row>();
  for (const { name } of await readTables(client)) {
    const row = makeRow(
      { name, columns: await readColumns(client, name) },
      await readReferences(client, name),
      planted,
    );
    planted.set(name, await insert(client, name, row));
  }
}

/** Every row of every table, as JSON, by table. */
export async function readAllRows(client: pg.Client): Promise<ReadonlyMap<string, readonly Row[]>> {
  const all = new Map<string, readonly Row[]>();
  for (const { name } of await readTables(client)) {
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${SCHEMA}.${pg.escapeIdentifier(name)} t order by 1`,
    );
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}

function makeRow(
  table: { readonly name: string; readonly columns: readonly Column[] },
  references: readonly Reference[],
  planted: ReadonlyMap<string, Row>,
): Row {
  const row: Row = {};
  const has = new Set(table.columns.map(({ name }) => `${table.name}.${name}`));
  for (const column of table.columns) {
    const full = `${table.name}.${column.name}`;
    const isOver = NO_MORE[full] !== undefined && has.has(NO_MORE[full]);
    if (full in SAID && !isOver) row[column.name] = SAID[full];
    else if (column.isRequired) row[column.name] = valueFor(full, column);
  }
  for (const { table: target, columns, to } of references) {
    if (columns.some((name) => row[name] === undefined)) continue;
    columns.forEach((name, at) => {
      row[name] = planted.get(target)?.[to[at] ?? ''];
    });
  }
  return row;
}

function valueFor(full: string, { type, checks }: Column): unknown {
  if (type === 'uuid') return randomUUID();
  const text = checks.join(' ');
  if (type === 'text' && text.includes('sha256:')) return `sha256:${'0'.repeat(64)}`;
  const [, oneOf] = /ARRAY\['([^']+)'/.exec(text) ?? [];
  if (type === 'text' && oneOf !== undefined) return oneOf;
  if (!(type in VALUES)) throw new Error(`Teach plant-earlier-rows.ts a value of the type ${type} (${full}).`);
  return VALUES[type];
}

async function insert(client: pg.Client, table: string, row: Row): Promise<Row> {
  const names = Object.keys(row);
  const places = names.map((_, at) => `$${at + 1}`).join(', ');
  try {
    const { rows } = await client.query<Row>(
      `insert into ${pg.escapeIdentifier(table)} (${names.map(pg.escapeIdentifier).join(', ')})
       overriding system value values (${places}) returning *`,
      Object.values(row),
    );
    return rows[0] ?? {};
  } catch (cause) {
    throw new Error(`No row fits ${table}: say in plant-earlier-rows.ts what its rules want.`, { cause });
  }
}

async function readColumns(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, t.typname as type, a.attnotnull and not a.atthasdef as "isRequired",
            coalesce((select json_agg(pg_get_constraintdef(c.oid)) from pg_constraint c
               where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]), '[]') as checks
       from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = ($1)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum`,
    [`${SCHEMA}.${table}`],
  );
  return rows;
}

async function readReferences(client: pg.Client, table: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select f.relname as table,
            (select json_agg(a.attname order by k.at) from unnest(c.conkey) with ordinality k (attnum, at)
               join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
            (select json_agg(a.attname order by k.at) from unnest(c.confkey) with ordinality k (attnum, at)
               join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as to
       from pg_constraint c join pg_class f on f.oid = c.confrelid
      where c.conrelid = ($1)::regclass and c.contype = 'f' order by c.oid`,
    [`${SCHEMA}.${table}`],
  );
  return rows;
}

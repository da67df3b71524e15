import { sql, type Transaction } from 'kysely';
import type { Actor, SignedIn } from '../database/actor.ts';
import { SCHEMA } from '../database/roles.ts';
import type { Tables } from '../database/tables.ts';
import { type DataKey, unwrapRow } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { content, NOT_EXPORTED, readable } from './export-lines.ts';
import { type SealedRow, withOpened } from './opened-row.ts';

/** One table of an export, and how many rows it had when the export began. */
export interface ExportPart {
  readonly name: string;
  readonly rows: number;
}

/** Some lines of one table, and from where it goes on; null where that was all of it. */
export interface ExportPage {
  readonly lines: readonly string[];
  readonly next: string | null;
}

const RECORDS = 'record_entry';
/** After the content, as in an export from the command line. */
const LAST = [RECORDS, 'audit_entry'];
const ROWS_A_PAGE = 500;

/**
 * Whoever takes the whole practice away sees every row of it, whichever role alone would see it; of another practice none,
 * by row-level security. Used for that and for nothing else.
 */
export function asWholePractice({ practiceId, accountId }: SignedIn): Actor {
  const roles = ['owner', 'responsible-clinician', 'practitioner', 'front-desk', 'system'] as const;
  return { practiceId, accountId, roles, personId: null };
}

/** The tables of an export in their order, each with the number of its rows. */
export async function exportParts(tx: Transaction<Tables>, practiceId: string): Promise<readonly ExportPart[]> {
  await sayPurpose(tx);
  const parts: ExportPart[] = [];
  for (const { name } of await tablesOf(tx)) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(name)} t where ${ofPractice(name)} = ${practiceId}`.execute(tx);
    parts.push({ name, rows: Number(rows[0]?.count ?? 0) });
  }
  return parts;
}

interface WantedPage {
  readonly practiceId: string;
  readonly part: string;
  /** The key of the last row of the page before; null for the first. */
  readonly after: readonly string[] | null;
}

/** The lines of the next rows of one table, in the order of its key; null where there is no such table in an export. */
export async function exportPage(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, part, after }: WantedPage,
): Promise<ExportPage | null> {
  const table = (await tablesOf(tx)).find(({ name }) => name === part);
  if (table === undefined) return null;
  await sayPurpose(tx);
  const columns = table.key?.map((column) => sql`${sql.ref(`t.${column}`)}::text`) ?? [sql`to_jsonb(t)::text`];
  const key = sql`array[${sql.join(columns)}] collate "C"`;
  const from = after === null ? sql`true` : sql`${key} > ${[...after]}::text[] collate "C"`;
  const what = part === RECORDS ? sql`t.*` : sql`to_jsonb(t) as row`;
  const { rows } = await sql<Row>`
    select ${what}, ${key} as "pageKey" from ${sql.table(part)} t
     where ${ofPractice(part)} = ${practiceId} and ${from} order by ${key} limit ${ROWS_A_PAGE}`.execute(tx);
  const dataKeys = await readDataKeys(tx, keys, practiceId);
  const lines = rows.map(({ pageKey: _, ...row }) => lineOf(part, row, dataKeys));
  const last = rows.length < ROWS_A_PAGE ? null : (rows.at(-1)?.pageKey ?? null);
  return { lines, next: last === null ? null : JSON.stringify(last) };
}

type Row = Readonly<Record<string, unknown>> & { readonly pageKey: readonly string[] };
type DataKeys = ReadonlyMap<string, DataKey>;

function lineOf(part: string, row: Readonly<Record<string, unknown>>, dataKeys: DataKeys): string {
  if (part === RECORDS) return content(part, readable(row as never, dataKeys.get(String(row.person_id)))).text;
  return content(part, withOpened(part, row.row as SealedRow, dataKeys)).text;
}

/** Records are opened for a purpose; the days of every row are written in UTC, as in every export. */
async function sayPurpose(tx: Transaction<Tables>): Promise<void> {
  await sql`select set_config('percuta.purpose', 'export', true), set_config('timezone', 'UTC', true)`.execute(tx);
}

const ofPractice = (table: string) => sql.ref(table === 'practice' ? 't.id' : 't.practice_id');

interface TableOf {
  readonly name: string;
  /** Null where it has none: then a row stands for itself. */
  readonly key: readonly string[] | null;
}

/** What belongs to a practice and leaves it, by the name of the table; records and audit at the end. */
async function tablesOf(tx: Transaction<Tables>): Promise<readonly TableOf[]> {
  const { rows } = await sql<TableOf>`
    select c.relname as name,
           (select array_agg(a.attname::text order by k.at) from pg_index i
             cross join unnest(i.indkey::int2[]) with ordinality k (attnum, at)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
     where c.relnamespace = ${SCHEMA}::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
       and (c.relname = 'practice' or exists (select from pg_attribute a
             where a.attrelid = c.oid and a.attname = 'practice_id' and not a.attisdropped))
     order by c.relname collate "C"`.execute(tx);
  const leaving = rows.filter(({ name }) => !(name in NOT_EXPORTED) || LAST.includes(name));
  const rank = ({ name }: TableOf) => LAST.indexOf(name);
  return leaving.toSorted((a, b) => rank(a) - rank(b));
}

async function readDataKeys(tx: Transaction<Tables>, keys: MasterKeys, practiceId: string): Promise<DataKeys> {
  const rows = await tx.selectFrom('data_key').selectAll().where('practice_id', '=', practiceId).execute();
  return new Map(rows.map((row) => [row.subject, unwrapRow(keys, row)]));
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '@percuta/practice';
import pg from 'pg';
import { type KeptTable, readTables } from '../backup/table-columns.ts';
import { SCHEMA } from '../database/roles.ts';
import { type DataKey, type DataKeyRow, unwrapRow } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type SealedRow, withOpened } from './opened-row.ts';
import { rowsOf } from './rows-of.ts';
import { openSealed } from './sealed-entry.ts';
import type { RecordEntryTable } from './tables.ts';

/** Everything of a practice, or of one person at it. */
export interface ExportScope {
  readonly practiceId: string;
  readonly personId: string | null;
}

/** What leaves no practice, and why. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  account_password: 'proves who somebody is',
  account_totp: 'proves who somebody is',
  account_pin: 'proves who somebody is',
  passkey: 'proves who somebody is',
  recovery_code: 'proves who somebody is',
  sign_in_failures: 'guards the sign-in',
  sign_in_ticket: 'guards the sign-in',
  signed_in: 'guards the sign-in',
  tablet: 'guards the sign-in',
  calendar_feed: 'guards the calendar that it leads to',
  data_key: 'is what everything is encrypted under',
  person_mark: 'follows from who somebody is',
  chain_head: 'follows from the entries',
  record_entry: 'is exported as it reads, entry by entry',
  audit_entry: 'follows the content, since an export is itself noted in it',
};

/** One line of an export: of the content, whose hash says whether two exports are the same, or of the audit after it. */
export interface ExportLine {
  readonly part: 'content' | 'audit';
  readonly text: string;
}

/**
 * Every line of an export, in an order that the content alone decides, within the client's transaction, as the migrator.
 * Same content, same lines, whatever the database.
 */
export async function* exportLines(
  client: pg.Client,
  { practiceId, personId }: ExportScope,
  keys: MasterKeys,
): AsyncGenerator<ExportLine> {
  const of = { practice: practiceId, person: personId };
  yield { part: 'content', text: canonicalJson({ export: 'percuta/1', of }) };
  const tables = (await readTables(client)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const dataKeys = await readDataKeys(client, { practiceId, personId }, keys);
  for (const table of tables) {
    const belongs = belongsTo(table, personId);
    if (table.name in NOT_EXPORTED || belongs === null) continue;
    yield* plainLines(client, table, { belongs, practiceId, personId, dataKeys });
  }
  yield* recordLines(client, { practiceId, personId }, dataKeys);
  yield* auditLines(client, { practiceId, personId });
}

/** Which rows of a table belong to the scope, as SQL; null where none can. */
function belongsTo({ name, columns }: KeptTable, personId: string | null): string | null {
  const practice = name === 'practice' ? 'id = $1' : columns.includes('practice_id') ? 'practice_id = $1' : null;
  if (practice === null || personId === null) return practice;
  if (name === 'person') return `${practice} and id = $2`;
  return columns.includes('person_id') ? `${practice} and person_id = $2` : null;
}

async function* plainLines(
  client: pg.Client,
  { name, key }: KeptTable,
  { belongs, practiceId, personId, dataKeys }: ExportScope & { readonly belongs: string; readonly dataKeys: DataKeys },
): AsyncGenerator<ExportLine> {
  const table = `${SCHEMA}.${pg.escapeIdentifier(name)}`;
  const order = key.map((column) => `${pg.escapeIdentifier(column.name)}${column.isText ? ' collate "C"' : ''}`);
  const query = `select to_jsonb(t) as row from ${table} t where ${belongs} order by ${order.join(', ') || 'to_jsonb(t)::text collate "C"'}`;
  const values = personId === null ? [practiceId] : [practiceId, personId];
  for await (const { row } of rowsOf<{ row: SealedRow }>(client, query, values)) {
    yield content(name, withOpened(name, row, dataKeys));
  }
}

type DataKeys = ReadonlyMap<string, DataKey>;

async function readDataKeys(client: pg.Client, scope: ExportScope, keys: MasterKeys): Promise<DataKeys> {
  const { rows } = await client.query<DataKeyRow>(
    `select * from ${SCHEMA}.data_key where practice_id = $1 and ($2::uuid is null or subject = $2)`,
    [scope.practiceId, scope.personId],
  );
  return new Map(rows.map((row) => [row.subject, unwrapRow(keys, row)]));
}

async function* recordLines(client: pg.Client, scope: ExportScope, dataKeys: DataKeys): AsyncGenerator<ExportLine> {
  const entries = rowsOf<RecordEntryTable>(
    client,
    `select * from ${SCHEMA}.record_entry where practice_id = $1 and ($2::uuid is null or person_id = $2)
      order by person_id, seq`,
    [scope.practiceId, scope.personId],
  );
  for await (const row of entries) yield content('record_entry', readable(row, dataKeys.get(row.person_id)));
}

/** An entry as it reads; of an erased person what is left of it, and that they were erased. */
export function readable({ sealed, ...rest }: RecordEntryTable, key: DataKey | undefined) {
  const row = { ...rest, at: rest.at.toISOString() };
  if (key === undefined) throw new Error('A record has no key.');
  if (!('erased' in key)) return { ...row, says: JSON.parse(openSealed(key.secret, { ...rest, sealed }).toString()) };
  const { at, by, because } = key.erased;
  return { ...row, says: null, erased: { at: at.toISOString(), by, because } };
}

async function* auditLines(client: pg.Client, { practiceId, personId }: ExportScope): AsyncGenerator<ExportLine> {
  const entries = rowsOf<{ row: unknown }>(
    client,
    `select to_jsonb(t) as row from ${SCHEMA}.audit_entry t
      where practice_id = $1 and ($2::uuid is null or subject = $2) order by subject, seq`,
    [practiceId, personId],
  );
  for await (const { row } of entries) yield { ...content('audit_entry', row), part: 'audit' };
}

/** One row, with its hash. */
export function content(table: string, row: unknown): ExportLine {
  const hash = `sha256:${createHash('sha256').update(canonicalJson(row)).digest('hex')}`;
  return { part: 'content', text: canonicalJson({ table, row, hash }) };
}

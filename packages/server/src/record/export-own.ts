import { createHash } from 'node:crypto';
import { canonicalJson } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { auditOf } from '../audit/audit-of.ts';
import { noteDeed } from '../audit/note-deed.ts';
import { SCHEMA } from '../database/roles.ts';
import type { Tables } from '../database/tables.ts';
import { readDataKey } from '../keys/data-key.ts';
import { content, NOT_EXPORTED } from './export-lines.ts';
import { type SealedRow, withOpened } from './opened-row.ts';
import { readRecord } from './read-record.ts';

/**
 * Everything that is kept about a person, as they themselves may see it: rows of every table that is about people, the
 * record as it reads, and who read it. The last line holds the hash of those before it. Null where there is no such
 * person. Noted in the audit.
 */
export async function exportOwn(
  tx: Transaction<Tables>,
  access: Access,
  personId: string,
): Promise<readonly string[] | null> {
  const { actor, keys } = access;
  const { practiceId } = actor;
  await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
  const record = await readRecord(tx, access, personId);
  if (record === null) return null;
  const lines = [canonicalJson({ export: 'percuta/1', of: { practice: practiceId, person: personId } })];
  const key = await readDataKey(tx, keys, { practiceId, subject: personId });
  const dataKeys = new Map(key === null ? [] : [[personId, key] as const]);
  for (const { name, column } of await tablesOfPeople(tx)) {
    const { rows } = await sql<{ row: SealedRow }>`
      select to_jsonb(t) as row from ${sql.table(name)} t where ${sql.ref(`t.${column}`)} = ${personId}
       order by to_jsonb(t)::text collate "C"`.execute(tx);
    for (const { row } of rows) lines.push(content(name, withOpened(name, row, dataKeys)).text);
  }
  for (const entry of record.entries) lines.push(content('record_entry', JSON.parse(JSON.stringify(entry))).text);
  await noteDeed(tx, access, { personId, action: 'exported' });
  const audit = await auditOf(tx, practiceId, personId);
  for (const deed of audit.toReversed()) lines.push(content('audit_entry', JSON.parse(JSON.stringify(deed))).text);
  const hash = createHash('sha256').update(lines.map((line) => `${line}\n`).join(''));
  return [...lines, canonicalJson({ contentHash: `sha256:${hash.digest('hex')}`, lines: lines.length })];
}

/** The tables that are about people and that whoever acts may read, with the column that says about whom. */
async function tablesOfPeople(tx: Transaction<Tables>): Promise<{ name: string; column: string }[]> {
  const { rows } = await sql<{ name: string; column: string }>`
    select c.relname as name, a.attname as column from pg_class c
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
       and a.attname = case c.relname when 'person' then 'id' else 'person_id' end
     where c.relnamespace = ${SCHEMA}::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege(c.oid, 'select')
     order by c.relname collate "C"`.execute(tx);
  return rows.filter(({ name }) => !(name in NOT_EXPORTED));
}

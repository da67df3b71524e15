import { BrokenRecord } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { writeAudits } from '../audit/write-audits.ts';
import type { Tables } from '../database/tables.ts';
import { type DataKey, unwrapRow } from '../keys/data-key.ts';
import type { LockedChains } from './lock-chains.ts';
import { type ReadRecord, RecordClosed } from './read-record.ts';
import { openEntry } from './sealed-entry.ts';
import type { RecordEntryTable } from './tables.ts';

/**
 * Reads the records of several people to decide or to count, each noted in the audit of its person, with the same few
 * statements however many they are. They stay as they are until the transaction ends. Who is not there, or was erased,
 * is not among them.
 */
export async function readRecords(
  tx: Transaction<Tables>,
  access: Access & { readonly purpose: 'need-to-know' },
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<ReadRecord, 'entries' | 'head'>>> {
  const chains = await lockPeople(tx, access.actor.practiceId, personIds);
  if (chains.length === 0) return new Map();
  await sql`select set_config('percuta.purpose', ${access.purpose}, true)`.execute(tx);
  const rows = await readRows(tx, chains);
  await sql`select set_config('percuta.purpose', '', true)`.execute(tx);
  const deeds = chains.map((of) => ({ chains: of, deed: deedOf(of, rows.get(of.subject) ?? []) }));
  await writeAudits(tx, access, deeds);
  const keys = await readKeys(tx, access, chains);
  return new Map(
    chains.flatMap((of) => {
      const key = keys.get(of.subject);
      if (key === undefined || 'erased' in key) return [];
      const entries = (rows.get(of.subject) ?? []).map((row) => openEntry(key.secret, row));
      return [[of.subject, { entries, head: { seq: of.entries, hash: of.entriesHash } }] as const];
    }),
  );
}

/** In the order of their ids, as everyone locks several. */
async function lockPeople(
  tx: Transaction<Tables>,
  practiceId: string,
  ids: readonly string[],
): Promise<readonly LockedChains[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('chain_head')
    .select(['subject', 'entries', 'entries_hash', 'audits', 'audits_hash'])
    .where('practice_id', '=', practiceId)
    .where('subject', 'in', [...new Set(ids)])
    .orderBy('subject')
    .forUpdate()
    .execute();
  return rows.map(({ subject, entries, entries_hash: entriesHash, audits, audits_hash: auditsHash }) => {
    return { practiceId, subject, entries, entriesHash, audits, auditsHash };
  });
}

async function readRows(
  tx: Transaction<Tables>,
  chains: readonly LockedChains[],
): Promise<ReadonlyMap<string, readonly RecordEntryTable[]>> {
  const found = await tx
    .selectFrom('record_entry')
    .selectAll()
    .where('practice_id', '=', chains[0]?.practiceId ?? '')
    .where(
      'person_id',
      'in',
      chains.map(({ subject }) => subject),
    )
    .orderBy('person_id')
    .orderBy('seq')
    .execute();
  const rows = Map.groupBy(found, ({ person_id: id }) => id);
  // Row-level security hides rows without a word: who may read none of them, may not read.
  if (found.length === 0 && chains.some(({ entries }) => entries > 0)) throw new RecordClosed();
  for (const { subject, entries } of chains) {
    const length = rows.get(subject)?.length ?? 0;
    if (length < entries) throw new BrokenRecord(length + 1, 'entries are missing. Run npx percuta verify');
  }
  return rows;
}

function deedOf({ entries: length, entriesHash: hash }: LockedChains, rows: readonly RecordEntryTable[]) {
  return { action: 'read', kinds: rows.map(({ kind }) => kind), record: { length, hash } } as const;
}

async function readKeys(
  tx: Transaction<Tables>,
  { keys }: Access,
  chains: readonly LockedChains[],
): Promise<ReadonlyMap<string, DataKey>> {
  const rows = await tx
    .selectFrom('data_key')
    .selectAll()
    .where('practice_id', '=', chains[0]?.practiceId ?? '')
    .where(
      'subject',
      'in',
      chains.map(({ subject }) => subject),
    )
    .execute();
  return new Map(rows.map((row) => [row.subject, unwrapRow(keys, row)]));
}

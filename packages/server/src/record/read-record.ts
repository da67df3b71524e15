import { BrokenRecord, type ChainHead, type CourseEntry } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf, type Erasure } from '../keys/data-key.ts';
import type { LockedChains } from './lock-chains.ts';
import { withRecordOpen } from './open-chains.ts';
import { openEntry } from './sealed-entry.ts';
import type { RecordEntryTable } from './tables.ts';

/** The record of one person as it stands, and stays until the end of the transaction. */
export interface ReadRecord {
  readonly entries: readonly CourseEntry[];
  /** Its last entry, by number and hash. */
  readonly head: ChainHead;
  /** Who erased it, when and why; null where it can be read. What was written is then gone, and `entries` empty. */
  readonly erased: Erasure | null;
}

/** Whoever acts may not open the record for the purpose that was said: the operation should not have let them ask. */
export class RecordClosed extends Error {
  constructor() {
    super('The record is not open to this role for this purpose.');
    this.name = 'RecordClosed';
  }
}

/**
 * Reads the record of one person, and notes in the same transaction who did, why and which kinds of entry there were.
 * Nobody else reads or adds to it until the transaction ends, so `decide` on what was read and `appendEntries` in the
 * same transaction cannot miss anything. Null where whoever acts knows of no such person.
 */
export function readRecord(tx: Transaction<Tables>, asked: Access, personId: string): Promise<ReadRecord | null> {
  return withRecordOpen(tx, { access: asked, personId }, async (chains, access) => {
    const rows = await readRows(tx, chains);
    const record = { length: chains.entries, hash: chains.entriesHash };
    const deed = { action: 'read', kinds: rows.map((row) => row.kind), record } as const;
    await writeAudit(tx, access, { chains, deed });
    const head = { seq: chains.entries, hash: chains.entriesHash };
    const { practiceId, subject } = chains;
    const key = await dataKeyOf(tx, access.keys, { practiceId, subject, at: access.at });
    if ('erased' in key) return { entries: [], head, erased: key.erased };
    return { entries: rows.map((row) => openEntry(key.secret, row)), head, erased: null };
  });
}

async function readRows(tx: Transaction<Tables>, chains: LockedChains): Promise<RecordEntryTable[]> {
  const rows = await tx
    .selectFrom('record_entry')
    .selectAll()
    .where('practice_id', '=', chains.practiceId)
    .where('person_id', '=', chains.subject)
    .orderBy('seq')
    .execute();
  if (rows.length < chains.entries) throw await explainMissing(tx, chains, rows.length);
  return rows;
}

/** Row-level security hides rows without a word: a record that may not be read looks like one that was cut off. */
async function explainMissing(tx: Transaction<Tables>, { subject }: LockedChains, found: number): Promise<Error> {
  const { rows } = await sql<{ open: boolean }>`
    select opens_records() or (opens_own_record() and current_person_id() = ${subject}) as open`.execute(tx);
  return rows[0]?.open === true
    ? new BrokenRecord(found + 1, 'entries are missing. Run npx percuta verify')
    : new RecordClosed();
}

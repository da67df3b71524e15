import type { KeyObject } from 'node:crypto';
import { BrokenRecord, type ChainHead, type CourseEntry } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { keyOfPractice, writeAudit } from '../audit/write-audit.ts';
import type { Tables } from '../database/tables.ts';
import { type DataKey, type DataKeyRow, dataKeyOf, type Erasure, readKeyRows, unwrapRow } from '../keys/data-key.ts';
import type { LockedChains } from './lock-chains.ts';
import { withRecordOpen } from './open-chains.ts';
import { openEntry } from './sealed-entry.ts';

/** The record of one person as it stands, and stays until the end of the transaction. */
export interface ReadRecord {
  readonly entries: readonly CourseEntry[];
  /** Its last entry, by number and hash. */
  readonly head: ChainHead;
  /** Who erased it, when and why; null where it can be read. What was written is then gone, and `entries` empty. */
  readonly erased: Erasure | null;
  /** The person who leads, where this one is the same person registered twice: nothing is added here any more. */
  readonly mergedInto: string | null;
  /** For whoever adds to it in the same transaction; null where nobody can. */
  readonly held: HeldRecord | null;
}

/** A record whose chains the transaction has locked, with what it takes to add to it. */
export interface HeldRecord {
  readonly chains: LockedChains;
  /** As it was opened. */
  readonly access: Access;
  readonly secret: KeyObject;
  readonly auditKey: KeyObject;
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
  return withRecordOpen(tx, { access: asked, personId }, async (locked, access) => {
    const { practiceId, subject, entries: length, entriesHash: hash } = locked;
    const [rows, mergedInto, keys] = await Promise.all([
      readEntries(tx, locked),
      readMergedInto(tx, locked),
      readKeyRows(tx, practiceId, [subject, practiceId]),
    ]);
    if (rows.length < length) throw await explainMissing(tx, locked, rows.length);
    const auditKey = secretOf(keyIn(keys, access, practiceId)) ?? (await keyOfPractice(tx, access, practiceId));
    const deed = { action: 'read', kinds: rows.map((row) => row.kind), record: { length, hash } } as const;
    const chains = await writeAudit(tx, access, { chains: locked, deed, key: auditKey });
    const head = { seq: length, hash };
    const key =
      keyIn(keys, access, subject) ?? (await dataKeyOf(tx, access.keys, { practiceId, subject, at: access.at }));
    if ('erased' in key) return { entries: [], head, erased: key.erased, mergedInto, held: null };
    const held = { chains, access, secret: key.secret, auditKey };
    return { entries: rows.map((row) => openEntry(key.secret, row)), head, erased: null, mergedInto, held };
  });
}

function keyIn(rows: readonly DataKeyRow[], { keys }: Access, subject: string): DataKey | null {
  const row = rows.find((one) => one.subject === subject);
  return row === undefined ? null : unwrapRow(keys, row);
}

function secretOf(key: DataKey | null): KeyObject | null {
  return key === null || 'erased' in key ? null : key.secret;
}

function readEntries(tx: Transaction<Tables>, { practiceId, subject }: LockedChains) {
  return tx
    .selectFrom('record_entry')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('person_id', '=', subject)
    .orderBy('seq')
    .execute();
}

/** Asked once the chains are locked: whoever waited for a merging has to see it, and the statement that waited does not. */
async function readMergedInto(tx: Transaction<Tables>, { practiceId, subject }: LockedChains): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('merged_into')
    .where('practice_id', '=', practiceId)
    .where('id', '=', subject)
    .executeTakeFirst();
  return row?.merged_into ?? null;
}

/** Row-level security hides rows without a word: a record that may not be read looks like one that was cut off. */
async function explainMissing(tx: Transaction<Tables>, { subject }: LockedChains, found: number): Promise<Error> {
  const { rows } = await sql<{ open: boolean }>`
    select opens_records() or (opens_own_record() and current_person_id() = ${subject}) as open`.execute(tx);
  return rows[0]?.open === true
    ? new BrokenRecord(found + 1, 'entries are missing. Run npx percuta verify')
    : new RecordClosed();
}

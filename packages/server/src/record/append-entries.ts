import type { KeyObject } from 'node:crypto';
import { type ChainHead, type CourseEntry, chainHash } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { keyOfPractice, writeAudit } from '../audit/write-audit.ts';
import { ride } from '../database/open-transaction.ts';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import type { LockedChains } from './lock-chains.ts';
import { sayPurpose, withRecordOpen } from './open-chains.ts';
import type { HeldRecord } from './read-record.ts';
import { entryDigest, payloadDigest, sealEntry } from './sealed-entry.ts';
import type { RecordEntryTable } from './tables.ts';

/** Somebody else added to the record since it was read: read it again and decide again. */
export class RecordMoved extends Error {
  constructor() {
    super('The record was added to since it was read.');
    this.name = 'RecordMoved';
  }
}

/** The person was erased: nothing can be added to what nobody can read. */
export class RecordErased extends Error {
  constructor() {
    super('The record was erased.');
    this.name = 'RecordErased';
  }
}

/** What is added, to whose record; `held`, where this transaction has read it. */
export interface Added {
  readonly personId: string;
  readonly entries: readonly CourseEntry[];
  readonly held?: HeldRecord | null;
}

/**
 * Adds entries to the record of one person, in their order and in the caller's transaction: all of them or none. Notes in
 * the audit who did. Answers with the new end of the chain; null where whoever acts knows of no such person.
 */
export async function appendEntries(
  tx: Transaction<Tables>,
  asked: Access,
  { personId, entries, held = null }: Added,
): Promise<ChainHead | null> {
  if (held !== null) {
    await sayPurpose(tx, held.access.purpose);
    const head = await append(tx, { ...held, access: { ...asked, ...openedAs(held.access) } }, entries);
    await sayPurpose(tx, '');
    return head;
  }
  return withRecordOpen(tx, { access: asked, personId }, async (chains, access) => {
    const { practiceId, subject } = chains;
    const key = await dataKeyOf(tx, access.keys, { practiceId, subject, at: access.at });
    if ('erased' in key) throw new RecordErased();
    const auditKey = await keyOfPractice(tx, access, practiceId);
    return append(tx, { chains, access, secret: key.secret, auditKey }, entries);
  });
}

/** Glass that was broken to read is broken to write. */
function openedAs({ purpose, reason }: Access): Pick<Access, 'purpose' | 'reason'> {
  return reason === undefined ? { purpose } : { purpose, reason };
}

async function append(
  tx: Transaction<Tables>,
  { chains, access, secret, auditKey: key }: HeldRecord,
  entries: readonly CourseEntry[],
): Promise<ChainHead> {
  const { entries: length, entriesHash } = chains;
  if (entries.some((entry, index) => entry.seq !== length + index + 1)) throw new RecordMoved();
  const rows = linkedRows(secret, chains, entries);
  const last = rows.at(-1);
  if (last === undefined) return { seq: length, hash: entriesHash };
  await ride(tx, tx.insertInto('record_entry').values(rows).compile());
  const head = { seq: last.seq, hash: last.hash };
  const record = { length: last.seq, hash: last.hash };
  const deed = { action: 'written', kinds: rows.map((row) => row.kind), record } as const;
  await writeAudit(tx, access, { chains, deed, key, head });
  return head;
}

function linkedRows(
  key: KeyObject,
  { practiceId, subject, entriesHash }: LockedChains,
  entries: readonly CourseEntry[],
): RecordEntryTable[] {
  let previous_hash = entriesHash;
  return entries.map((entry) => {
    const { seq, kind, by } = entry;
    const at = new Date(entry.at);
    const header = { practice_id: practiceId, person_id: subject, seq, kind, at, by_account: by.id, by_role: by.role };
    const sealed = sealEntry(key, header, entry);
    const hash = chainHash(previous_hash, entryDigest(header, sealed), seq);
    const row = { ...header, sealed, payload_digest: payloadDigest(sealed), previous_hash, hash };
    previous_hash = hash;
    return row;
  });
}

import { createHash, type KeyObject } from 'node:crypto';
import { BrokenRecord, type CourseEntry, canonicalJson, readEntry } from '@percuta/practice';
import { openSeal, seal } from '../keys/seal.ts';
import type { RecordEntryTable } from './tables.ts';

/** What stands beside the sealed bytes, readable without a key. */
export type EntryHeader = Pick<
  RecordEntryTable,
  'practice_id' | 'person_id' | 'seq' | 'kind' | 'at' | 'by_account' | 'by_role'
>;

/** Seals what an entry says; everything beside it is bound in, so that nothing can be moved or relabelled. */
export function sealEntry(key: KeyObject, header: EntryHeader, entry: CourseEntry): Buffer {
  const { at, on, body } = entry;
  return seal(key, Buffer.from(canonicalJson({ at, on, body })), contextOf(header));
}

/** The entry as it was written. */
export function openEntry(key: KeyObject, row: EntryHeader & { readonly sealed: Buffer }): CourseEntry {
  const said: unknown = JSON.parse(openSealed(key, row).toString());
  const by = { id: row.by_account, role: row.by_role };
  const entry = readEntry({ seq: row.seq, kind: row.kind, by, ...(said as object) });
  if (!entry.ok) throw new BrokenRecord(row.seq, `it has no form that is known (${entry.issues[0]?.path ?? ''})`);
  return entry.value;
}

/** What was sealed, as bytes. Throws `SealBroken` where anything of it or beside it was changed or moved. */
export function openSealed(key: KeyObject, row: EntryHeader & { readonly sealed: Buffer }): Buffer {
  return openSeal(key, row.sealed, contextOf(row));
}

/** The digest of the sealed bytes alone. */
export function payloadDigest(sealed: Buffer): string {
  return `sha256:${createHash('sha256').update(sealed).digest('hex')}`;
}

/** What the chain runs over: the sealed bytes and all that stands beside them, but for the number, which it adds. */
export function entryDigest(header: EntryHeader, sealed: Buffer): string {
  const { practice_id, person_id, kind, at, by_account, by_role } = header;
  const beside = { practice_id, person_id, kind, at: at.toISOString(), by_account, by_role };
  const text = canonicalJson({ ...beside, payload: payloadDigest(sealed) });
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function contextOf({ practice_id, person_id, seq, kind, at, by_account, by_role }: EntryHeader): string {
  return ['percuta-entry/1', practice_id, person_id, seq, kind, at.toISOString(), by_account, by_role].join('\n');
}

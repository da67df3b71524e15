import type { KeyObject } from 'node:crypto';
import type { ChainHead } from '@percuta/practice';
import type pg from 'pg';
import type { AnchoredHead } from '../audit/anchor-chains.ts';
import { auditDigest, auditSeal } from '../audit/audit-digest.ts';
import { type DataKey, type DataKeyRow, unwrapRow } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { SealBroken } from '../keys/seal.ts';
import type { KeptAudit, KeptChains, KeptHeads, KeptLink } from './check-chains.ts';
import { rowsOf } from './rows-of.ts';
import { entryDigest, openSealed, payloadDigest } from './sealed-entry.ts';
import type { AuditEntryTable, RecordEntryTable } from './tables.ts';

/** Which practice to read, and with which keys. Without keys only the chains themselves can be checked. */
export interface ChainsToRead {
  readonly practiceId: string;
  readonly keys: MasterKeys;
}

/** Reads every chain of a practice as it lies there, within the client's transaction, as the migrator. */
export async function readChains(client: pg.Client, { practiceId, keys }: ChainsToRead): Promise<KeptChains> {
  const dataKeys = await readKeys(client, practiceId, keys);
  const records = new Map<string, KeptLink[]>();
  const entries = rowsOf<RecordEntryTable>(
    client,
    'select * from percuta.record_entry where practice_id = $1 order by person_id, seq',
    [practiceId],
  );
  for await (const row of entries) push(records, row.person_id, entryLink(row, dataKeys.get(row.person_id)));
  const audits = new Map<string, KeptAudit[]>();
  const noted = rowsOf<AuditRow>(
    client,
    'select * from percuta.audit_entry where practice_id = $1 order by subject, seq',
    [practiceId],
  );
  for await (const row of noted) push(audits, row.subject, auditLink(row, dataKeys.get(practiceId)));
  const erased = new Set(
    [...dataKeys].filter(([, key]) => key !== null && 'erased' in key).map(([subject]) => subject),
  );
  return { erased, heads: await readHeads(client, practiceId), records, audits };
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}

async function readKeys(client: pg.Client, practiceId: string, keys: MasterKeys): Promise<Map<string, DataKey | null>> {
  const { rows } = await client.query<DataKeyRow>('select * from percuta.data_key where practice_id = $1', [
    practiceId,
  ]);
  return new Map(rows.map((row) => [row.subject, unwrapOrNull(keys, row)]));
}

/** A wrapped key that was tampered with opens nothing, and what it sealed will not bear its mark. */
function unwrapOrNull(keys: MasterKeys, row: DataKeyRow): DataKey | null {
  try {
    return unwrapRow(keys, row);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

async function readHeads(client: pg.Client, practiceId: string): Promise<Map<string, KeptHeads>> {
  const { rows } = await client.query<{
    subject: string;
    entries: number;
    entries_hash: string;
    audits: number;
    audits_hash: string;
  }>('select * from percuta.chain_head where practice_id = $1', [practiceId]);
  return new Map(
    rows.map((row) => {
      const record = { seq: row.entries, hash: row.entries_hash };
      return [row.subject, { record, audit: { seq: row.audits, hash: row.audits_hash } }];
    }),
  );
}

function entryLink(row: RecordEntryTable, key: DataKey | null | undefined): KeptLink {
  const { seq, previous_hash: previousHash, hash } = row;
  // A digest that does not fit its bytes makes the whole link another than it was.
  const isWhole = row.payload_digest === payloadDigest(row.sealed);
  const digest = isWhole ? entryDigest(row, row.sealed) : row.payload_digest;
  return { seq, previousHash, digest, hash, isAuthentic: isEntryAuthentic(row, key) };
}

/** Nobody can tell of what was erased. Without its key an entry has no mark at all. */
function isEntryAuthentic(row: RecordEntryTable, key: DataKey | null | undefined): boolean | null {
  if (key === null || key === undefined) return false;
  if ('erased' in key) return null;
  try {
    openSealed(key.secret, row);
    return true;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}

type AuditRow = Omit<AuditEntryTable, 'heads'> & { readonly heads: AnchoredHead[] | null };

function auditLink(row: AuditRow, key: DataKey | null | undefined): KeptAudit {
  const { seq, previous_hash: previousHash, hash } = row;
  const secret: KeyObject | null = key === null || key === undefined || 'erased' in key ? null : key.secret;
  const isAuthentic = secret !== null && auditSeal(secret, hash) === row.seal;
  return {
    seq,
    previousHash,
    digest: auditDigest(row),
    hash,
    isAuthentic,
    record: seenRecord(row),
    heads: row.heads ?? [],
  };
}

function seenRecord({ record_length: seq, record_hash: hash }: AuditRow): ChainHead | null {
  return seq === null || hash === null ? null : { seq, hash };
}

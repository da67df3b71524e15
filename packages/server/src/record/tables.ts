import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../database/actor.ts';

/** The tables of records, their keys and their audit. */
export interface RecordTables {
  data_key: DataKeyTable;
  chain_head: ChainHeadTable;
  record_entry: RecordEntryTable;
  audit_entry: AuditEntryTable;
}

/** The key of a person's data, or of the practice's audit, wrapped under the master key. */
interface DataKeyTable {
  practice_id: string;
  /** A person, or the practice itself. */
  subject: string;
  /** Null once the person was erased. */
  wrapped: Buffer | null;
  master_key_id: string | null;
  made_at: Date;
  erased_at: Date | null;
  erased_by: string | null;
  erased_because: string | null;
}

/** Where a person's two chains end, and the practice's one. */
interface ChainHeadTable {
  practice_id: string;
  subject: string;
  entries: Generated<number>;
  entries_hash: string;
  audits: Generated<number>;
  audits_hash: string;
  /** How many audits the practice's own chain vouches for. */
  anchored: Generated<number>;
}

/** One entry of a person's record. */
export interface RecordEntryTable {
  practice_id: string;
  person_id: string;
  seq: number;
  kind: string;
  at: Date;
  by_account: string;
  by_role: Role;
  sealed: Buffer;
  payload_digest: string;
  previous_hash: string;
  hash: string;
}

/** One line of the audit. */
export interface AuditEntryTable {
  practice_id: string;
  subject: string;
  seq: number;
  at: Date;
  by_account: string | null;
  roles: string[];
  action: string;
  purpose: string | null;
  kinds: string[];
  record_length: number | null;
  record_hash: string | null;
  reason: string | null;
  request_id: string | null;
  heads: ColumnType<unknown, string | null, never>;
  previous_hash: string;
  hash: string;
  seal: string;
}

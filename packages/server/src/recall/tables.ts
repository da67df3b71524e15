import type { FlagReason } from '@percuta/practice';

/** What a recall found, and what it drafted. A recall itself is a row of `lot_hold`. */
export interface RecallTables {
  recall_exposure: RecallExposureTable;
  recall_flag: RecallFlagTable;
  recall_flag_settled: RecallFlagSettledTable;
  recall_letter: RecallLetterTable;
}

interface RecallExposureTable {
  practice_id: string;
  recall_id: string;
  use_id: string;
  session_id: string;
  person_id: string;
}

interface RecallFlagTable {
  practice_id: string;
  recall_id: string;
  visit_id: string;
  person_id: string;
  reason: FlagReason;
}

interface RecallFlagSettledTable {
  practice_id: string;
  recall_id: string;
  visit_id: string;
  because: string;
  settled_by: string;
  settled_at: Date;
}

interface RecallLetterTable {
  practice_id: string;
  recall_id: string;
  person_id: string;
  /** Subject and body, under the key of the person. */
  sealed: Buffer;
  drafted_at: Date;
}

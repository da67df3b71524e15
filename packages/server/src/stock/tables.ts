import type { HandpieceRecordKind } from '@percuta/practice';

/** The tables of what is in stock and how it stands. */
export interface StockTables {
  handpiece_record: HandpieceRecordTable;
  lot_hold: LotHoldTable;
  lot_hold_end: LotHoldEndTable;
}

interface HandpieceRecordTable {
  practice_id: string;
  id: string;
  handpiece_id: string;
  kind: HandpieceRecordKind;
  at: Date;
  passed: boolean;
  due_on: string | null;
  note: string | null;
  recorded_by: string;
  recorded_at: Date;
}

/** A lot is put aside or called back, until a row of `lot_hold_end` ends it. */
interface LotHoldTable {
  practice_id: string;
  id: string;
  lot_key: string;
  kind: 'quarantine' | 'recall';
  because: string;
  reference: string | null;
  begun_by: string;
  begun_at: Date;
}

interface LotHoldEndTable {
  practice_id: string;
  hold_id: string;
  because: string;
  ended_by: string;
  ended_at: Date;
}

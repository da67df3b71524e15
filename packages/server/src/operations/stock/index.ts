import type { Operation } from '../../http/operation.ts';
import { endLotHold } from './end-lot-hold.ts';
import { holdLot } from './hold-lot.ts';
import { listHandpieces } from './list-handpieces.ts';
import { listLots } from './list-lots.ts';
import { listRecalls } from './list-recalls.ts';
import { previewRecall } from './preview-recall.ts';
import { readRecall } from './read-recall.ts';
import { recallLotNow } from './recall-lot.ts';
import { recordHandpiece } from './record-handpiece.ts';
import { settleFlag } from './settle-flag.ts';
import { undoRecall } from './undo-recall.ts';

/** Handpieces, lots, and what happens when one is called back. */
export const STOCK_OPERATIONS: readonly Operation[] = [
  listHandpieces,
  recordHandpiece,
  listLots,
  holdLot,
  endLotHold,
  previewRecall,
  recallLotNow,
  listRecalls,
  readRecall,
  undoRecall,
  settleFlag,
];

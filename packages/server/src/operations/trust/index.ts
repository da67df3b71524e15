import type { Operation } from '../../http/operation.ts';
import { breakGlass } from './break-glass.ts';
import { confirmErasure } from './confirm-erasure.ts';
import { exportOwnRecord } from './export-own-record.ts';
import { listBrokenGlass } from './list-broken-glass.ts';
import { listErasures } from './list-erasures.ts';
import { listReaders } from './list-readers.ts';
import { readAudit } from './read-audit.ts';
import { requestErasure } from './request-erasure.ts';
import { withdrawErasure } from './withdraw-erasure.ts';

/** Who saw what, taking it away, having it erased. */
export const TRUST_OPERATIONS: readonly Operation[] = [
  listReaders,
  readAudit,
  breakGlass,
  listBrokenGlass,
  exportOwnRecord,
  requestErasure,
  confirmErasure,
  withdrawErasure,
  listErasures,
];

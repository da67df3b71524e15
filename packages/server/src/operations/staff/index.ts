import type { Operation } from '../../http/operation.ts';
import { listCredentials } from './list-credentials.ts';
import { listJurisdictions } from './list-jurisdictions.ts';

/** Who may needle here, and by what. */
export const STAFF_OPERATIONS: readonly Operation[] = [listCredentials, listJurisdictions];

import type { Operation } from '../../http/operation.ts';
import { checkAnaesthetic } from './check-anaesthetic.ts';

/** Numbing cream, held against its label. */
export const ANAESTHESIA_OPERATIONS: readonly Operation[] = [checkAnaesthetic];

import type { Operation } from '../http/operation.ts';
import { health } from './health.ts';
import { readiness } from './readiness.ts';

/** Every operation. A new one: its file here beside, and a line here. */
export const OPERATIONS: readonly Operation[] = [health, readiness];

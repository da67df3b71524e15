import type { Prior } from '../schema.ts';

export const RISK_PRIORS: readonly Prior[] = [];

import type { Prior } from '../schema.ts';

export const NEEDLE_PRIORS: readonly Prior[] = [];

import type { Prior } from '../schema.ts';

export const SKIN_PRIORS: readonly Prior[] = [];

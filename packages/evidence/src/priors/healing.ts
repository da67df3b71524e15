import type { Prior } from '../schema.ts';

export const HEALING_PRIORS: readonly Prior[] = [];

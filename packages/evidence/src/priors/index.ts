import type { Prior } from '../schema.ts';
import { HEALING_PRIORS } from './healing.ts';
import { NEEDLE_PRIORS } from './needle.ts';
import { RISK_PRIORS } from './risk.ts';
import { SKIN_PRIORS } from './skin.ts';

/** What we believe of every constant of the model before the data speak, in the order of the causal chain. */
export const PRIORS: readonly Prior[] = [...NEEDLE_PRIORS, ...HEALING_PRIORS, ...SKIN_PRIORS, ...RISK_PRIORS];

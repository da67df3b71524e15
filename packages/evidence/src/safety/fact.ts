import type { Provenance, Strength } from '../schema.ts';
import type { Unit } from '../units.ts';

/** One figure inside a statement. Both ends of a range that was printed, or one value; never rounded by us. */
export interface FactFigure {
  readonly what: string;
  readonly unit: Unit;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly interval?: 'range' | 'CI95' | 'bound';
}

/** A statement with its figures and what it rests on, inside a row that holds several. */
export interface Fact {
  readonly says: string;
  readonly figures?: readonly FactFigure[];
  readonly sources: readonly string[];
  readonly strength: Strength;
  readonly provenance: Provenance;
  readonly status?: 'awaiting-clinical-check';
  readonly usedBecause?: string;
}

/** A choice of ours. */
export const POLICY = { sources: ['percuta-policy'], strength: 'P', provenance: 'POLICY' } as const;

const SHOWN_BECAUSE = 'It makes a professional look twice; nothing is allowed because of it.';

/** Recalled well, shown only with that status. */
export const RECALLED_HIGH = {
  provenance: 'RECALLED-high',
  status: 'awaiting-clinical-check',
  usedBecause: SHOWN_BECAUSE,
} as const;

/** Recalled less surely, shown only with that status. */
export const RECALLED_MEDIUM = {
  provenance: 'RECALLED-medium',
  status: 'awaiting-clinical-check',
  usedBecause: SHOWN_BECAUSE,
} as const;

import type { Provenanced } from '../schema.ts';
import type { FactFigure } from './fact.ts';

/** A statement that is a row of its own: about what, what it says, with its figures. */
export interface SafetyStatement extends Provenanced {
  readonly about: string;
  readonly says: string;
  readonly figures?: readonly FactFigure[];
}

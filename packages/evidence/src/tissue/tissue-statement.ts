import type { Provenanced } from '../schema.ts';

/** A sentence about needling and how far it may be said: as a fact, with a caveat, or as something nobody knows. */
export interface TissueStatement extends Provenanced {
  readonly standing: 'solid' | 'contested' | 'unknown';
  readonly says: string;
  /** What stands against it, or what the caveat is. */
  readonly but?: string;
}

import type { Ground } from './ground.ts';

export type ClaimVerdict = 'supported' | 'contradicted' | 'unknown';

/** The numbers that a verdict rests on, from one end to the other, and what kind of ends they are. */
export interface ClaimInterval {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  /** The middle, where there is one. */
  readonly value?: number;
  readonly unit: string;
  /** As `5 % to 95 % of draws`, `95 % confidence`, `as reported`. */
  readonly ends: string;
}

/** How often it was seen, of how many. */
export interface ClaimCount {
  readonly events: number;
  readonly n: number;
}

/** What a claim's statement finds. The verdict follows from the two conditions and is never written in. */
export interface Finding {
  /** What would have to hold for the claim to be supported; `false` where nothing known could. */
  readonly supported: boolean;
  /** What would have to hold for it to be contradicted. */
  readonly contradicted: boolean;
  /** One sentence for anyone, with the interval or the count in it. */
  readonly because: string;
  readonly interval: ClaimInterval;
  readonly count?: ClaimCount;
  /** Ids of the rows of evidence that it rests on. */
  readonly rows: readonly string[];
  /** Whether it rests on the model's draws as well. */
  readonly modelled?: true;
}

/** One sentence of the source, or one of its bold words, as a statement that can be executed. */
export interface Claim {
  /** S1 to S11 by the system that it speaks of; B1 to B6 for the bold words. Several claims may share one. */
  readonly id: string;
  /** As the source or the saying has it. */
  readonly claim: string;
  readonly judge: (ground: Ground) => Finding;
}

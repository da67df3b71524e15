import { type Proportion, proportionInterval } from '../registry/proportion-interval.ts';

/** Two grades of the same thing. */
export type GradePair = readonly [number, number];

/** How well grades repeat, and what change is more than their noise. */
export interface Agreement {
  readonly pairs: number;
  /** Exactly the same grade: n of n, with its interval. */
  readonly same: Proportion;
  /** Standard error of measurement, in points of the scale; null without a pair. */
  readonly standardError: number | null;
  /** The smallest change of one person that noise alone seldom (1 in 20) makes; null without a pair. */
  readonly smallestDetectableChange: number | null;
}

const Z_95 = 1.959964;

/**
 * The agreement of duplicate grades, and the smallest detectable change that follows: with d the difference of a pair,
 * SEM = √(Σd² ÷ 2n) and SDC = 1.96 × √2 × SEM. A smaller change of one person may be noise. It takes grades as
 * equidistant and noise as the same over the scale, and is rough below some 30 pairs. Source: Bland & Altman's
 * within-subject standard deviation; Percuta derivation.
 *
 * @example
 * agreementOf([[2, 2], [3, 4], [1, 1], [4, 3]]).standardError // => 0.5
 * agreementOf([[2, 2], [3, 3]]).smallestDetectableChange // => 0
 * agreementOf([]).smallestDetectableChange // => null
 */
export function agreementOf(pairs: readonly GradePair[]): Agreement {
  const same = proportionInterval(pairs.filter(([a, b]) => a === b).length, pairs.length);
  if (pairs.length === 0) return { pairs: 0, same, standardError: null, smallestDetectableChange: null };
  const squares = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0);
  const standardError = Math.sqrt(squares / (2 * pairs.length));
  return { pairs: pairs.length, same, standardError, smallestDetectableChange: Z_95 * Math.SQRT2 * standardError };
}

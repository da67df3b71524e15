import { VERDICTS, type Verdict } from '@percuta/evidence';

/**
 * The strongest of some verdicts, by the one precedence: refuse > defer > ask > caution > fine. Of none: `fine`.
 * Source: Percuta policy.
 *
 * @example
 * strongest(['caution', 'defer', 'ask']) // => "defer"
 * strongest([]) // => "fine"
 */
export function strongest(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'fine';
}

/**
 * How strong a verdict is, as a number that only serves to compare: 0 for `fine` up to 4 for `refuse`. Not a score;
 * never add two of them. Source: Percuta policy.
 *
 * @example
 * verdictRank('refuse') > verdictRank('defer') // => true
 * verdictRank('fine') // => 0
 */
export function verdictRank(verdict: Verdict): number {
  return VERDICTS.length - 1 - VERDICTS.indexOf(verdict);
}

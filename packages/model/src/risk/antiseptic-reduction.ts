import type { Hygiene } from '../course/course.ts';
import type { AntisepticEffect } from '../parameters.ts';

/**
 * By how many powers of ten the antiseptic lowers the bacteria on the skin, for a person who stands at `quantile` (0 to
 * 1) of its triangular spread. Less than the required time gives its share of the effect; skin that was not dry gets
 * none. Facial skin only: on it antiseptics do less than the three powers of the textbook.
 * Sources: Reichel 2009, Tran 2021; the triangle is Percuta policy.
 *
 * @example
 * const alcohol = { leastLog10: 0.5, likeliestLog10: 1.2, mostLog10: 1.8, effectSeconds: 60, gateSeconds: 60 };
 * antisepticReductionLog10({ wetSeconds: 30, dried: true }, alcohol, 1) // => 0.9
 * antisepticReductionLog10({ wetSeconds: 60, dried: false }, alcohol, 1) // => 0
 */
export function antisepticReductionLog10(
  hygiene: Pick<Hygiene, 'wetSeconds' | 'dried'>,
  effect: AntisepticEffect,
  quantile: number,
): number {
  if (!hygiene.dried) return 0;
  const contact = effect.effectSeconds > 0 ? Math.min(1, hygiene.wetSeconds / effect.effectSeconds) : 1;
  return contact * triangularQuantile(effect, quantile);
}

function triangularQuantile({ leastLog10, likeliestLog10, mostLog10 }: AntisepticEffect, quantile: number): number {
  const width = mostLog10 - leastLog10;
  if (!(width > 0)) return likeliestLog10;
  const rising = (likeliestLog10 - leastLog10) / width;
  return quantile < rising
    ? leastLog10 + Math.sqrt(quantile * width * (likeliestLog10 - leastLog10))
    : mostLog10 - Math.sqrt((1 - quantile) * width * (mostLog10 - likeliestLog10));
}

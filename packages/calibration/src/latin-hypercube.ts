import type { Random } from '@percuta/model';

/**
 * `count` shares between 0 and 1, one in each of `count` equal strata, in random order: a Latin hypercube's column
 * (M. D. McKay 1979, Technometrics 21:239). At a few hundred draws it gives each constant's quantiles far more steadily
 * than plain draws do, and two columns from two streams are as good as independent.
 */
export function stratifiedShares(count: number, random: Random): Float64Array {
  const shares = Float64Array.from({ length: count }, (_, stratum) => (stratum + random()) / count);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = shares[last] ?? 0;
    shares[last] = shares[other] ?? 0;
    shares[other] = moved;
  }
  return shares;
}

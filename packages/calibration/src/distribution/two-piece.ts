import { normalQuantile } from '@percuta/model';

/** The three points that a prior gives. */
export interface Quantiles {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

const Z95 = normalQuantile(0.95);

/**
 * A normal distribution whose halves may differ in width, so that all three points of a prior are met exactly: on each
 * side of the median it is the normal through the median and that side's point. It is continuous and rises throughout;
 * its density jumps at the median where the halves differ.
 */
export function twoPieceNormal({ p05, median, p95 }: Quantiles): (share: number) => number {
  const below = (median - p05) / Z95;
  const above = (p95 - median) / Z95;
  return (share) => {
    const z = normalQuantile(share);
    return median + z * (z < 0 ? below : above);
  };
}

/** The same on the logarithm: lognormal on each side of the median. For quantities that are more than nothing. */
export function twoPieceLognormal({ p05, median, p95 }: Quantiles): (share: number) => number {
  const ofLog = twoPieceNormal({ p05: Math.log(p05), median: Math.log(median), p95: Math.log(p95) });
  return (share) => Math.exp(ofLog(share));
}

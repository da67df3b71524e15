import { normalCdf } from '../probability/normal.ts';

/**
 * How deep the single needles of one session go: lognormal about `meanMm`, with `logSd` the spread of the logarithm.
 * Within one draw this is needle-to-needle spread alone; what nobody knows about the mean lies between the draws.
 */
export interface DepthDistribution {
  readonly meanMm: number;
  readonly logSd: number;
}

/**
 * The share of punctures that go deeper than `depthMm`, 0 to 1. A deeper mean never lowers it.
 * Source: Percuta policy for the lognormal shape; no depth distribution in living skin has been published by zone.
 *
 * @example
 * shareDeeperThan({ meanMm: 1, logSd: 0.2 }, Math.exp(-0.02)) // => 0.5
 */
export function shareDeeperThan(depth: DepthDistribution, depthMm: number): number {
  if (!(depth.meanMm > 0)) return 0;
  if (depthMm <= 0) return 1;
  if (depth.logSd <= 0) return depth.meanMm > depthMm ? 1 : 0;
  return normalCdf(Math.log(depth.meanMm / depthMm) / depth.logSd - depth.logSd / 2);
}

/**
 * The mean length of needle below `depthMm`, in mm: the expectation of max(0, depth − `depthMm`) over the punctures.
 * Never falls as the mean depth grows. In closed form, as F. Black and M. Scholes 1973 (J Polit Econ 81:637) have it
 * for the same integral.
 *
 * @example
 * meanLengthBelowMm({ meanMm: 1, logSd: 0.2 }, 0) // => 1
 */
export function meanLengthBelowMm(depth: DepthDistribution, depthMm: number): number {
  if (!(depth.meanMm > 0)) return 0;
  if (depthMm <= 0) return depth.meanMm - depthMm;
  if (depth.logSd <= 0) return Math.max(0, depth.meanMm - depthMm);
  const d = Math.log(depth.meanMm / depthMm) / depth.logSd;
  const half = depth.logSd / 2;
  return Math.max(0, depth.meanMm * normalCdf(d + half) - depthMm * normalCdf(d - half));
}

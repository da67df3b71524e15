import { type Field, type Grid, type SignalSpread, spreadSignal } from './spread-signal.ts';
import { type Channel, channelRelease } from './unit-cell.ts';

/**
 * What each place sees of the signal in all, per mm²: concentration summed over time, times decay, of a channel that
 * releases one unit from each mm of its length. Over a plane across a long channel it sums to 1. When the release is
 * given off does not matter, only how much.
 *
 * @example
 * const grid = unitCell({ radiusMm: 0.3, depthMm: 1 }, { rings: 6, slabs: 7 });
 * const spread = { diffusivityMm2PerDay: 0.29, decayPerDay: 15 };
 * sumOver(grid, exposureOf(grid, spread, { radiusMm: 0.06, depth: { meanMm: 0.5, logSd: 0 } })) // => 0.5
 */
export function exposureOf(grid: Grid, spread: SignalSpread, channel: Channel): Field {
  const signal = spreadSignal(grid, spread, { released: channelRelease(grid, channel), fadingPerDay: 1 });
  return signal.exposureBy(Infinity).map((seen) => spread.decayPerDay * seen);
}

/**
 * The share of the tissue that answers to an exposure, 0 to 1: 1 − e^(−reach × exposure), as if every unit of signal set
 * off what it meets with the same chance. For that answer and punctures at random the coverage formula is exact in the
 * plane. Percuta policy: nobody has measured the answer to a dose of signal.
 *
 * @example
 * answeredShare(0, 0.1) // => 0
 * answeredShare(1e9, 0.1) // => 1
 */
export function answeredShare(exposurePerMm2: number, reachMm2: number): number {
  return -Math.expm1(-reachMm2 * exposurePerMm2);
}

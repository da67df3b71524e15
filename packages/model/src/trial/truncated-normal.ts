import { normalCdf, normalQuantile } from '../probability/normal.ts';
import type { Spread } from './protocol.ts';

/**
 * The quantile function of a normal distribution that is cut off on both sides, in the unit of the spread. With a
 * standard deviation of 0 it is the mean. The mean is that before the cut: where the cut takes more from one side, the
 * people's mean lies on the other.
 *
 * @example
 * truncatedNormal({ mean: 48, sd: 0, least: 18, most: 100 })(0.3) // => 48
 * truncatedNormal({ mean: 0.5, sd: 0.2, least: 0, most: 1 })(0.5) // => 0.5
 */
export function truncatedNormal({ mean, sd, least, most }: Spread): (share: number) => number {
  if (!(sd > 0)) return () => mean;
  const below = normalCdf((least - mean) / sd);
  const within = normalCdf((most - mean) / sd) - below;
  return (share) => Math.min(most, Math.max(least, mean + sd * normalQuantile(below + share * within)));
}

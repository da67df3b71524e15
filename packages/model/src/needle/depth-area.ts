import { shareDeeperThan } from './depth-distribution.ts';
import type { Needling } from './needle-skin.ts';

/** The depths at which a depth–area histogram is read, mm: chosen for settings up to 3 mm. */
export const DEPTH_AREA_DEPTHS_MM = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5] as const;

/**
 * The share of a zone's area that is wounded to at least `depthMm`, 0 to 1: one point of the depth–area histogram, the
 * counterpart of radiotherapy's dose–volume histogram. It counts the channels, not the skin that answers around them.
 *
 * @example
 * areaShareDeeperThan({ surfaceFraction: 0.2, depth: { meanMm: 1, logSd: 0 } }, 0.5) // => 0.2
 */
export function areaShareDeeperThan(needling: Pick<Needling, 'surfaceFraction' | 'depth'>, depthMm: number): number {
  return needling.surfaceFraction * shareDeeperThan(needling.depth, depthMm);
}

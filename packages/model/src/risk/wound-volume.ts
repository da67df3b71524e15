import type { Needling } from '../needle/needle-skin.ts';

/**
 * The wounded volume under each mm² of skin, as a height in mm: wounded share of the surface times mean depth, a third
 * of it because channels taper like cones.
 *
 * @example
 * woundVolumeMm({ surfaceFraction: 0.3, depth: { meanMm: 1, logSd: 0.1 } }) // => 0.1
 */
export function woundVolumeMm(needling: Pick<Needling, 'surfaceFraction' | 'depth'>): number {
  return (needling.surfaceFraction * needling.depth.meanMm) / 3;
}

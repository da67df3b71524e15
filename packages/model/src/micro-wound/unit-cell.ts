import { type DepthDistribution, meanLengthBelowMm } from '../needle/depth-distribution.ts';
import { axialDirection, radialDirection } from './direction.ts';
import type { Field, Grid } from './spread-signal.ts';

/** What the channel of a needle is to the signal. */
export interface Channel {
  readonly radiusMm: number;
  /** How deep the needles of the session go; what they release below the last slab is lost to the fat. */
  readonly depth: DepthDistribution;
}

/**
 * The radius of the disc of skin that belongs to one puncture, mm: 1/√(πn).
 *
 * @example
 * unitCellRadiusMm(100 / Math.PI) // => 1
 */
export function unitCellRadiusMm(punctureDensityPerCm2: number): number {
  return 10 / Math.sqrt(Math.PI * punctureDensityPerCm2);
}

/**
 * A unit cell from the surface to `depthMm`, cut into equal rings and slabs.
 *
 * @example
 * unitCell({ radiusMm: 0.3, depthMm: 1.2 }, { rings: 3, slabs: 4 }).down.edgesMm // => Float64Array.of(0, 0.3, 0.6, 0.9, 1.2)
 */
export function unitCell(
  size: { readonly radiusMm: number; readonly depthMm: number },
  cells: { readonly rings: number; readonly slabs: number },
): Grid {
  return { across: radialDirection(size.radiusMm, cells.rings), down: axialDirection(size.depthMm, cells.slabs) };
}

/**
 * What a channel releases into each cell, per mm³: one unit from each mm of needle in the skin, evenly over the channel's
 * cross-section. Cells that the channel's wall or tip cuts get their share, so that the sum is right on any grid.
 *
 * @example
 * const grid = unitCell({ radiusMm: 0.3, depthMm: 1 }, { rings: 6, slabs: 7 });
 * const released = channelRelease(grid, { radiusMm: 0.06, depth: { meanMm: 0.5, logSd: 0 } });
 * sumOver(grid, released) // => 0.5
 */
export function channelRelease({ across, down }: Grid, { radiusMm, depth }: Channel): Field {
  const rings = Float64Array.from(across.volumes, (area, ring) => {
    const [from, to] = [across.edgesMm[ring] as number, across.edgesMm[ring + 1] as number];
    const inside = Math.min(to, radiusMm) ** 2 - Math.min(from, radiusMm) ** 2;
    return (Math.PI * inside) / (area * Math.PI * radiusMm ** 2);
  });
  const slabs = Float64Array.from(down.volumes, (height, slab) => {
    const below = (edge: number) => meanLengthBelowMm(depth, down.edgesMm[edge] as number);
    return (below(slab) - below(slab + 1)) / height;
  });
  return Float64Array.from({ length: rings.length * slabs.length }, (_, cell) => {
    return (rings[cell % rings.length] as number) * (slabs[Math.floor(cell / rings.length)] as number);
  });
}

/**
 * A field summed over the volume of its grid.
 *
 * @example
 * sumOver(unitCell({ radiusMm: 1, depthMm: 1 }, { rings: 2, slabs: 2 }), new Float64Array(4).fill(1)) // => Math.PI
 */
export function sumOver({ across, down }: Grid, field: Field): number {
  const rings = across.volumes.length;
  return field.reduce(
    (sum, value, cell) =>
      sum + value * (across.volumes[cell % rings] as number) * (down.volumes[Math.floor(cell / rings)] as number),
    0,
  );
}

import type { DepthDistribution } from '../needle/depth-distribution.ts';
import type { SkinLayers } from '../needle/skin-layers.ts';
import { normalQuantile } from '../probability/normal.ts';
import { woundSkin } from '../wound/wound-skin.ts';
import { answeredShare, exposureOf } from './exposure.ts';
import { diffusionLengthMm, haloOf, reachOfHalo } from './halo.ts';
import type { Field, Grid, SignalSpread } from './spread-signal.ts';
import { unitCell, unitCellRadiusMm } from './unit-cell.ts';

/** The skin, needle and signal of a comparison; densities and depths are tried on it. */
export interface LumpingCase {
  readonly layers: SkinLayers;
  readonly spread: SignalSpread;
  readonly channelRadiusMm: number;
  readonly haloRadiusMm: number;
  /** What a layer's answer counts as a share of that of the layer above it. */
  readonly gainShareOfLayerAbove: number;
}

/** The share that answers, 0 to 1: of the papillary layer, and of the dermis with its layers weighted by their gain. */
export interface Answer {
  readonly papillary: number;
  readonly dermal: number;
}

/** One answer by the coverage formula and by two references that frame how punctures really lie. */
export interface LumpingComparison {
  readonly formula: Answer;
  /** Punctures at random, as several passes of a pen leave them. */
  readonly random: Answer;
  /** Punctures in a perfect pattern: every one in the middle of its unit cell. */
  readonly regular: Answer;
}

export interface Needled {
  readonly punctureDensityPerCm2: number;
  readonly depth: DepthDistribution;
}

const CELLS = { rings: 64, slabs: 120 };
const LONE_RINGS = 128;
/** Diffusion lengths from the wall of a channel without neighbours to the end of its grid. */
const LONE_LENGTHS = 9;
/** Depths of needles, evenly over their distribution, that stand for all of them. */
const DEPTHS = 7;

/**
 * Compares the coverage formula of `woundSkin`, (1 − exp(−nπr²)) × share of the layer crossed, with reaction and diffusion
 * of the signal solved around punctures: for one skin and needle, and then any density and depth. Its errors are the
 * formula's own: a halo taken for a cylinder that ends at the tip, and depth taken as independent of place. How tissue
 * answers to a dose is taken as `answeredShare` in all three, with the same halo for a lone puncture.
 *
 * @example
 * const layers = layOut({ stratumCorneumMm: 0.015, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.2);
 * const spread = { diffusivityMm2PerDay: 0.29, decayPerDay: 15 };
 * const beside = lumpingComparison({ layers, spread, channelRadiusMm: 0.06, haloRadiusMm: 0.14, gainShareOfLayerAbove: 0.35 });
 * beside({ punctureDensityPerCm2: 0, depth: { meanMm: 1, logSd: 0 } }).random // => { papillary: 0, dermal: 0 }
 */
export function lumpingComparison(skin: LumpingCase): (needled: Needled) => LumpingComparison {
  const reachMm2 = reachOfHalo(haloOf(skin.spread, skin.channelRadiusMm), skin.haloRadiusMm);
  const lone = loneAreas(skin, reachMm2);
  return (needled) => ({
    formula: formulaAnswer(skin, needled),
    random: randomAnswer(skin, needled, lone),
    regular: needled.punctureDensityPerCm2 > 0 ? regularAnswer(skin, needled, reachMm2) : NOTHING,
  });
}

const NOTHING: Answer = { papillary: 0, dermal: 0 };

function formulaAnswer(skin: LumpingCase, needled: Needled): Answer {
  const { coverage } = woundSkin(needled, { layers: skin.layers, day: 0 }, { haloRadiusMm: skin.haloRadiusMm });
  return weigh(skin, (layer) => coverage[layer as 0 | 1 | 2]);
}

/** The mean area, mm², that answers to one puncture at the height of each slab, over needles of all depths. */
type LoneAreas = (depth: DepthDistribution) => Float64Array;

/** Remembers the last depth, because a depth is tried at one density after another. */
function loneAreas({ layers, spread, channelRadiusMm }: LumpingCase, reachMm2: number): LoneAreas {
  const radiusMm = channelRadiusMm + LONE_LENGTHS * diffusionLengthMm(spread);
  const grid = unitCell({ radiusMm, depthMm: layers.dermisEndMm }, { rings: LONE_RINGS, slabs: CELLS.slabs });
  const areasOf = (meanMm: number) => {
    const exposure = exposureOf(grid, spread, { radiusMm: channelRadiusMm, depth: { meanMm, logSd: 0 } });
    return sumBySlab(grid, exposure, reachMm2);
  };
  let last: { readonly depth: DepthDistribution; readonly areas: Float64Array } | null = null;
  return (depth) => {
    if (last === null || last.depth.meanMm !== depth.meanMm || last.depth.logSd !== depth.logSd) {
      last = { depth, areas: meanOf(depthsOf(depth).map(areasOf)) };
    }
    return last.areas;
  };
}

/** A few depths, as likely as one another, that stand for the distribution. */
function depthsOf({ meanMm, logSd }: DepthDistribution): number[] {
  if (logSd <= 0) return [meanMm];
  return Array.from({ length: DEPTHS }, (_, k) => {
    const z = normalQuantile((k + 0.5) / DEPTHS);
    return meanMm * Math.exp(logSd * z - logSd ** 2 / 2);
  });
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const slabs = rows[0]?.length ?? 0;
  return Float64Array.from({ length: slabs }, (_, slab) =>
    rows.reduce((sum, row) => sum + (row[slab] as number) / rows.length, 0),
  );
}

/** Exact for punctures at random: the chance that none of those around sets a place off is e^(−density × mean area). */
function randomAnswer(skin: LumpingCase, { punctureDensityPerCm2, depth }: Needled, lone: LoneAreas): Answer {
  const perMm2 = punctureDensityPerCm2 / 100;
  return answerBySlab(
    skin,
    lone(depth).map((area) => -Math.expm1(-perMm2 * area)),
  );
}

function regularAnswer(skin: LumpingCase, { punctureDensityPerCm2, depth }: Needled, reachMm2: number): Answer {
  const radiusMm = unitCellRadiusMm(punctureDensityPerCm2);
  const grid = unitCell({ radiusMm, depthMm: skin.layers.dermisEndMm }, CELLS);
  const exposure = exposureOf(grid, skin.spread, { radiusMm: skin.channelRadiusMm, depth });
  const cellMm2 = Math.PI * radiusMm ** 2;
  return answerBySlab(
    skin,
    sumBySlab(grid, exposure, reachMm2).map((area) => area / cellMm2),
  );
}

/** The answering area of each slab, mm². */
function sumBySlab({ across, down }: Grid, exposure: Field, reachMm2: number): Float64Array {
  const rings = across.volumes.length;
  return down.volumes.map((_, slab) =>
    across.volumes.reduce(
      (sum, area, ring) => sum + area * answeredShare(exposure[slab * rings + ring] as number, reachMm2),
      0,
    ),
  );
}

/** Answers by slab, from the surface down, gathered over the layers of the dermis. */
function answerBySlab(skin: LumpingCase, bySlab: Float64Array): Answer {
  const heightMm = skin.layers.dermisEndMm / bySlab.length;
  return weigh(skin, (_, [topMm, bottomMm]) => {
    const sum = bySlab.reduce((total, share, slab) => {
      const overlap = Math.min(bottomMm, (slab + 1) * heightMm) - Math.max(topMm, slab * heightMm);
      return total + share * Math.max(0, overlap);
    }, 0);
    return sum / (bottomMm - topMm);
  });
}

type Extent = readonly [topMm: number, bottomMm: number];

function weigh({ layers, gainShareOfLayerAbove }: LumpingCase, of: (layer: number, extent: Extent) => number): Answer {
  const borders = [layers.epidermisEndMm, layers.papillaryEndMm, layers.upperReticularEndMm, layers.dermisEndMm];
  let answer = 0;
  let whole = 0;
  const shares = [0, 1, 2].map((layer) => {
    const extent: Extent = [borders[layer] as number, borders[layer + 1] as number];
    const share = of(layer, extent);
    const weight = gainShareOfLayerAbove ** layer * (extent[1] - extent[0]);
    answer += weight * share;
    whole += weight;
    return share;
  });
  return { papillary: shares[0] as number, dermal: answer / whole };
}

import type { DepthDistribution } from '../needle/depth-distribution.ts';
import { answeredShare } from './exposure.ts';
import { haloOf, reachOfHalo } from './halo.ts';
import { type Field, type SignalSpread, spreadSignal } from './spread-signal.ts';
import { channelRelease, unitCell, unitCellRadiusMm } from './unit-cell.ts';

/** One puncture among its like, and how finely it is drawn. */
export interface MicroWound {
  readonly punctureDensityPerCm2: number;
  readonly depth: DepthDistribution;
  readonly channelRadiusMm: number;
  /** Where the drawing ends below; the dermis, as a rule. */
  readonly depthMm: number;
  readonly spread: SignalSpread;
  /** Mean life of the wound that releases the signal, days. */
  readonly signalDays: number;
  readonly haloRadiusMm: number;
  readonly rings?: number;
  readonly slabs?: number;
}

/** The skin around the puncture at one moment: `[slab * rings + ring]`, from the axis out and from the surface down. */
export interface MicroWoundFrame {
  readonly day: number;
  /** Concentration of the signal as a share of the highest that it would reach if its release never faded, 0 to 1. */
  readonly signal: Float32Array;
  /** Share of the tissue that has been set off so far, 0 to 1. */
  readonly answered: Float32Array;
}

export interface MicroWoundFrames {
  /** Where rings begin and end, mm from the axis. Mirror it for the other half of the cut. */
  readonly ringEdgesMm: Float64Array;
  /** Where slabs begin and end, mm below the surface. */
  readonly slabEdgesMm: Float64Array;
  readonly frames: readonly MicroWoundFrame[];
}

const SECONDS_PER_DAY = 86_400;

/** Moments at which the cut is worth looking at, days: ten seconds, a minute, ten minutes, an hour, six, then days. */
export const FRAME_DAYS: readonly number[] = [
  10 / SECONDS_PER_DAY,
  60 / SECONDS_PER_DAY,
  600 / SECONDS_PER_DAY,
  1 / 24,
  0.25,
  1,
  3,
  7,
  14,
  28,
];

const CELLS = { rings: 32, slabs: 96 };

/**
 * The frames of the moving cross-section: the signal of one puncture and the tissue that it has set off, at any moments
 * from seconds to months, in the unit cell of its density. A frame costs a few milliseconds and no time is stepped
 * through, so a slider may ask for any day. It shows the wound's signal alone: closing is `closureClocks`, new collagen
 * `healZone`. How tissue answers is policy (`answeredShare`), the halo that it is fitted to a prior.
 *
 * @example
 * const wound = { punctureDensityPerCm2: 500, depth: { meanMm: 0.8, logSd: 0.1 }, channelRadiusMm: 0.06, depthMm: 1.3,
 *   spread: { diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, signalDays: 4, haloRadiusMm: 0.14, rings: 8, slabs: 20 };
 * const { frames } = microWoundFrames(wound, [0, 1, 7]);
 * frames.map((frame) => Math.max(...frame.answered) > 0.3) // => [false, false, true]
 */
export function microWoundFrames(wound: MicroWound, days: readonly number[] = FRAME_DAYS): MicroWoundFrames {
  const radiusMm = unitCellRadiusMm(wound.punctureDensityPerCm2);
  const cells = { rings: wound.rings ?? CELLS.rings, slabs: wound.slabs ?? CELLS.slabs };
  const grid = unitCell({ radiusMm, depthMm: wound.depthMm }, cells);
  const fadingPerDay = 1 / wound.signalDays;
  const released = channelRelease(grid, { radiusMm: wound.channelRadiusMm, depth: wound.depth });
  const signal = spreadSignal(grid, wound.spread, { released, fadingPerDay });
  const reachMm2 = reachOfHalo(haloOf(wound.spread, wound.channelRadiusMm), wound.haloRadiusMm);
  const perExposure = wound.spread.decayPerDay * fadingPerDay;
  const highest = fadingPerDay * highestOf(signal.exposureBy(Infinity));
  return {
    ringEdgesMm: grid.across.edgesMm,
    slabEdgesMm: grid.down.edgesMm,
    frames: days.map((day) => ({
      day,
      signal: shares(signal.concentrationAt(day), (value) => (highest > 0 ? value / highest : 0)),
      answered: shares(signal.exposureBy(day), (seen) => answeredShare(perExposure * seen, reachMm2)),
    })),
  };
}

function highestOf(field: Field): number {
  return field.reduce((most, value) => Math.max(most, value), 0);
}

/** Round-off may leave a share of −1e-16. */
function shares(field: Field, of: (value: number) => number): Float32Array {
  return Float32Array.from(field, (value) => Math.min(1, Math.max(0, of(value))));
}

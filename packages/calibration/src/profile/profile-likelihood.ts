import type { LogDensity } from '../sampler/sample-ensemble.ts';
import { maximise } from './maximise.ts';

/** How far below the best fit the best fit is when one coordinate is held, twice the log-likelihood. */
export interface Profile {
  /** Where it is held, in standard deviations of its prior. */
  readonly at: readonly number[];
  /** All others free within what their priors allow. */
  readonly profile: readonly number[];
  /** All others held where the best fit has them. */
  readonly slice: readonly number[];
}

/** From the 5 % to the 95 % point of the prior, eleven places, the middle among them. */
const REACH = 1.6448536269514722;
export const PROFILE_PLACES: readonly number[] = Array.from({ length: 11 }, (_, k) => (REACH * (k - 5)) / 5);

/** Others may go where 98 % of their prior lies, and hardly beyond. */
const BOX = 2.33;
const WALL = 25;

/**
 * The profile likelihood of every coordinate: of the data alone, its prior left out, the others free within the middle
 * 98 % of theirs. A flat profile says that the data cannot tell the coordinate, whatever else they tell.
 */
export function profileLikelihoods(likelihood: LogDensity, size: number): { best: number; profiles: Profile[] } {
  const height = (point: Float64Array) => likelihood(point) - wall(point);
  const top = highest(height, size);
  const profiles = Array.from({ length: size }, (_, k) => profileOf(height, top.point, k));
  const best = Math.max(top.value, ...profiles.flatMap((one) => one.heights));
  const below = (heights: readonly number[]) => heights.map((one) => 2 * (best - one));
  return {
    best,
    profiles: profiles.map(({ heights, sliced }) => ({
      at: PROFILE_PLACES,
      profile: below(heights),
      slice: sliced.map((one) => 2 * (top.value - one)),
    })),
  };
}

function wall(point: Float64Array): number {
  let sum = 0;
  for (const z of point) sum += WALL * Math.max(0, Math.abs(z) - BOX) ** 2;
  return sum;
}

/** The best of several climbs, from the middle and from corners, since a likelihood of products has ridges. */
function highest(height: (point: Float64Array) => number, size: number) {
  const starts = [0, 0.5, -0.5, 1].map((start) => new Float64Array(size).fill(start));
  const tops = starts.map((start) => maximise(height, start));
  return tops.reduce((best, top) => (top.value > best.value ? top : best));
}

/** Outward from the middle both ways, each climb starting where the last one ended. */
function profileOf(height: (point: Float64Array) => number, top: Float64Array, k: number) {
  const heights = new Array<number>(PROFILE_PLACES.length).fill(0);
  const middle = PROFILE_PLACES.length >> 1;
  for (const way of [-1, 1]) {
    let from = top;
    for (let place = middle; place >= 0 && place < PROFILE_PLACES.length; place += way) {
      const reached = maximise(height, withCoordinate(from, k, PROFILE_PLACES[place] ?? 0), k);
      heights[place] = Math.max(reached.value, place === middle && way === 1 ? (heights[place] ?? 0) : -Infinity);
      from = reached.point;
    }
  }
  return { heights, sliced: PROFILE_PLACES.map((z) => height(withCoordinate(top, k, z))) };
}

function withCoordinate(point: Float64Array, k: number, z: number): Float64Array {
  const moved = Float64Array.from(point);
  moved[k] = z;
  return moved;
}

import { type Maximum, maximise } from './maximise.ts';

/** How far below the best fit the fit is where one coordinate is held: twice the log-likelihood, by `PROFILE_PLACES`. */
export interface Profile {
  /** All others free within what their priors allow. */
  readonly profile: readonly number[];
  /** All others held where the best fit has them. */
  readonly slice: readonly number[];
}

/** From the 5 % to the 95 % point of the prior, in its standard deviations: eleven places, the middle among them. */
const REACH = 1.6448536269514722;
export const PROFILE_PLACES: readonly number[] = Array.from({ length: 11 }, (_, k) => (REACH * (k - 5)) / 5);

/** Others may go where 98 % of their prior lies, and hardly beyond. */
const BOX = 2.33;
const WALL = 25;

type Height = (point: Float64Array) => number;

function walled(height: Height): Height {
  return (point) => {
    let sum = height(point);
    for (const z of point) sum -= WALL * Math.max(0, Math.abs(z) - BOX) ** 2;
    return sum;
  };
}

/** The best of several climbs, from the middle and from corners, since a likelihood of products has ridges. */
export function highest(height: Height, size: number): Maximum {
  const tops = [0, 0.5, -0.5, 1].map((start) => maximise(walled(height), new Float64Array(size).fill(start)));
  return tops.reduce((best, top) => (top.value > best.value ? top : best));
}

/**
 * The profile likelihood of one coordinate: of the data alone, its prior left out, the others free within the middle
 * 98 % of theirs. A flat profile says that the data cannot tell the coordinate, whatever else they tell. Climbs go along
 * the places there and back, each starting where its neighbour ended, and the higher one counts.
 */
export function profileOf(height: Height, top: Maximum, k: number): { heights: number[]; sliced: number[] } {
  const inside = walled(height);
  const middle = PROFILE_PLACES.length >> 1;
  const best = PROFILE_PLACES.map((): Maximum => ({ point: top.point, value: -Infinity }));
  const tryPlaces = (places: readonly number[], start: Float64Array) => {
    let from = start;
    for (const place of places) {
      const reached = maximise(inside, withCoordinate(from, k, PROFILE_PLACES[place] ?? 0), k);
      if (reached.value > (best[place]?.value ?? -Infinity)) best[place] = reached;
      from = best[place]?.point ?? from;
    }
  };
  const up = PROFILE_PLACES.map((_, place) => place).filter((place) => place >= middle);
  const down = up.map((place) => 2 * middle - place);
  for (const outward of [up, down]) tryPlaces(outward, top.point);
  for (const inward of [up.toReversed(), down.toReversed()])
    tryPlaces(inward, best[inward[0] ?? 0]?.point ?? top.point);
  return { heights: best.map(({ value }) => value), sliced: sliceOf(height, top.point, k) };
}

/** The heights along one coordinate, all others held. */
export function sliceOf(height: Height, point: Float64Array, k: number): number[] {
  return PROFILE_PLACES.map((z) => height(withCoordinate(point, k, z)));
}

function withCoordinate(point: Float64Array, k: number, z: number): Float64Array {
  const moved = Float64Array.from(point);
  moved[k] = z;
  return moved;
}

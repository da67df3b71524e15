import type { Coordinate } from '../parameters/coordinates.ts';
import { mean, varianceOf } from '../sampler/rank-r-hat.ts';
import { type EigenPair, symmetricEigen } from '../statistics/eigen.ts';
import { sampleQuantile } from '../statistics/scores.ts';
import type { Fit } from './fit.ts';

/** Three points of a distribution. */
export interface ThreePoints {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** What the data did to one constant. */
export interface ConstantSummary {
  readonly name: string;
  /** As the fit took it: wider than the row where the row leans on a fitted result. */
  readonly prior: ThreePoints;
  readonly posterior: ThreePoints;
  /** Share of the prior's variance that is gone, on the scale on which the prior is normal; below 0 where it grew. */
  readonly learnt: number;
  /** How far the middle moved, in standard deviations of the prior. */
  readonly moved: number;
  readonly drivenBy: 'data' | 'both' | 'prior';
  readonly rHat: number;
  readonly effectiveSize: number;
  readonly tailSize: number;
}

const DATA = 0.5;
const SOME = 0.2;
const SHIFT = 0.5;

/**
 * Every coordinate of a fit, before and after. "Data": half of the variance gone; "both": a fifth of it, or the middle
 * moved by half a standard deviation; otherwise what stands there is the prior.
 */
export function summarise(coordinates: readonly Coordinate[], fit: Fit): ConstantSummary[] {
  return coordinates.map(({ name, toValue }, k) => {
    const z = Float64Array.from(fit.points, (point) => point[k] as number).sort();
    const learnt = 1 - varianceOf(z);
    const moved = mean(z);
    const diagnostics = fit.diagnostics[k];
    return {
      name,
      prior: threePoints((share) => toValue(PRIOR_Z[share])),
      posterior: threePoints((share) => toValue(sampleQuantile(z, SHARES[share]))),
      learnt: digits(learnt, 2),
      moved: digits(moved, 2),
      drivenBy: learnt > DATA ? 'data' : learnt > SOME || Math.abs(moved) > SHIFT ? 'both' : 'prior',
      rHat: Number((diagnostics?.rHat ?? Number.NaN).toFixed(4)),
      effectiveSize: Math.round(diagnostics?.effectiveSize ?? 0),
      tailSize: Math.round(diagnostics?.tailSize ?? 0),
    };
  });
}

type Point = keyof ThreePoints;

const SHARES: Readonly<Record<Point, number>> = { p05: 0.05, median: 0.5, p95: 0.95 };
const PRIOR_Z: Readonly<Record<Point, number>> = { p05: -1.6448536269514722, median: 0, p95: 1.6448536269514722 };

function threePoints(at: (point: Point) => number): ThreePoints {
  return { p05: digits(at('p05'), 3), median: digits(at('median'), 3), p95: digits(at('p95'), 3) };
}

/** A direction in which the data say more than the prior: which constants it turns, and how much it learnt. */
export interface Direction {
  readonly learnt: number;
  readonly of: readonly { readonly name: string; readonly weight: number }[];
}

const SHOWN = 5;

/** The axes of the posterior from the best known on, on the scale on which every prior is normal. */
export function directions(fit: Fit): Direction[] {
  return covarianceAxes(fit.points)
    .toReversed()
    .map(({ value, vector }) => ({
      learnt: digits(1 - value, 2),
      of: [...vector]
        .map((weight, k) => ({ name: fit.coordinates[k] ?? '', weight: digits(weight, 2) }))
        .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
        .slice(0, SHOWN),
    }));
}

function covarianceAxes(points: readonly Float64Array[]): EigenPair[] {
  const size = points[0]?.length ?? 0;
  const middle = Float64Array.from({ length: size }, (_, k) => mean(points.map((point) => point[k] as number)));
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const point of points) {
    matrix.forEach((row, i) => {
      for (let j = 0; j < size; j++) {
        row[j] =
          (row[j] as number) +
          (((point[i] as number) - (middle[i] as number)) * ((point[j] as number) - (middle[j] as number))) /
            (points.length - 1);
      }
    });
  }
  return symmetricEigen(matrix);
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}

import { FitFailure } from './fit-failure.ts';
import { minimise } from './minimise.ts';
import type { Quantiles } from './two-piece.ts';

/** The value below which a triangular number lies with chance `share`. */
export function triangularQuantile(
  share: number,
  corners: readonly [least: number, mode: number, most: number],
): number {
  const [least, mode, most] = corners;
  const width = most - least;
  if (!(width > 0)) return mode;
  if (share < (mode - least) / width) return least + Math.sqrt(share * width * (mode - least));
  return most - Math.sqrt((1 - share) * width * (most - mode));
}

/** The triangular distribution through three points, its corners by least squares; refuses where a point is missed by 2 %. */
export function fitTriangular(quantiles: Quantiles): (share: number) => number {
  const { p05, median, p95 } = quantiles;
  const spread = p95 - p05;
  const corners = ([low = 0, mode = 0, high = 0]: readonly number[]): readonly [number, number, number] => {
    const middle = median + spread * Math.tanh(mode) * 0.6;
    return [middle - spread * Math.exp(low), middle, middle + spread * Math.exp(high)];
  };
  const misfits = (point: readonly number[]) =>
    [
      [0.05, p05],
      [0.5, median],
      [0.95, p95],
    ].map(([share = 0, wanted = 0]) => (triangularQuantile(share, corners(point)) - wanted) / spread);
  const best = minimise((point) => misfits(point).reduce((sum, misfit) => sum + misfit * misfit, 0), [-0.4, 0, -0.4]);
  const worst = Math.max(...misfits(best).map(Math.abs));
  if (worst > 0.02) throw new FitFailure('triangular', quantiles, worst);
  return (share) => triangularQuantile(share, corners(best));
}

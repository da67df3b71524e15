import { at } from './cholesky.ts';

/** One axis of a symmetric matrix. */
export interface EigenPair {
  readonly value: number;
  readonly vector: Float64Array;
}

const SWEEPS = 60;

/**
 * The axes of a symmetric matrix, largest value first, by the rotations of C. G. J. Jacobi 1846; for matrices of a few
 * dozen rows.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): EigenPair[] {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, [p, q]);
    }
  }
  return a
    .map((_, k) => ({ value: at(a, k, k), vector: Float64Array.from(v, (row) => row[k] as number) }))
    .toSorted((one, other) => other.value - one.value);
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  let size = 0;
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      size += value * value;
      if (i !== j) sum += value * value;
    });
  });
  return sum > 1e-28 * size ? sum : 0;
}

/** Turns the plane of two axes so that they no longer mix. */
function rotate(a: Float64Array[], v: Float64Array[], [p, q]: readonly [number, number]): void {
  const mixed = at(a, p, q);
  if (mixed === 0) return;
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * mixed);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row, [p, q], { c, s });
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array];
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k] as number, rowQ[k] as number];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  for (const row of v) turn(row, [p, q], { c, s });
}

function turn(row: Float64Array, [p, q]: readonly [number, number], { c, s }: { c: number; s: number }): void {
  const [x, y] = [row[p] as number, row[q] as number];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}

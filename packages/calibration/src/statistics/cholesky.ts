/** A matrix that is no covariance: a fault of whoever built it. */
export class NotPositiveDefinite extends Error {
  constructor(row: number) {
    super(`The matrix is not positive definite: row ${row} has no room left.`);
    this.name = 'NotPositiveDefinite';
  }
}

/** The lower triangle L with L Lᵀ = `matrix`, row by row; the rest of the matrix is not read. */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const lower = matrix.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k);
      if (i !== j) set(lower, { i, j }, sum / at(lower, j, j));
      else if (sum > 0) set(lower, { i, j }, Math.sqrt(sum));
      else throw new NotPositiveDefinite(i);
    }
  }
  return lower;
}

/** Solves L x = b. */
export function forwardSolve(lower: readonly Float64Array[], b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(lower.length);
  for (let i = 0; i < lower.length; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= at(lower, i, k) * (x[k] as number);
    x[i] = sum / at(lower, i, i);
  }
  return x;
}

export function at(matrix: readonly Float64Array[], i: number, j: number): number {
  return (matrix[i] as Float64Array)[j] as number;
}

function set(
  matrix: readonly Float64Array[],
  { i, j }: { readonly i: number; readonly j: number },
  value: number,
): void {
  (matrix[i] as Float64Array)[j] = value;
}

/** The eigenvalues of a symmetric matrix, and its eigenvectors as rows of unit length: `[mode * size + entry]`. */
export interface Modes {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** A symmetric tridiagonal matrix: its diagonal, and the entries beside it (the last of these is not read). */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
}

/** No matrix of ours needs more; one that does is broken. */
const MOST_SWEEPS = 60;

/** The iteration for an eigenvalue did not end: the matrix holds something that is not a number. */
export class NoEigenvalue extends Error {
  constructor(index: number) {
    super(`The eigenvalue ${index} of a tridiagonal matrix was not found in ${MOST_SWEEPS} sweeps.`);
    this.name = 'NoEigenvalue';
  }
}

/**
 * All eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by QL with implicit shifts. Each eigenvalue is
 * accurate to round-off of the largest. Not sorted.
 * Source: H. Bowdler, R. S. Martin, C. Reinsch and J. H. Wilkinson 1968, Numerische Mathematik 11:293.
 *
 * @example
 * tridiagonalModes({ diagonal: Float64Array.of(2, 2), beside: Float64Array.of(1, 0) }).values.toSorted() // => Float64Array.of(1, 3)
 */
export function tridiagonalModes(matrix: Tridiagonal): Modes {
  const values = matrix.diagonal.slice();
  const size = values.length;
  const beside = matrix.beside.slice(0, size);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  beside[size - 1] = 0;
  const nothing = Number.EPSILON * Math.max(largestOf(values), largestOf(beside));
  for (let low = 0; low < size; low++) {
    for (let sweep = 0, high = blockEnd(beside, low, nothing); high > low; high = blockEnd(beside, low, nothing)) {
      if (sweep++ === MOST_SWEEPS) throw new NoEigenvalue(low);
      sweepBlock({ values, beside, vectors }, low, high);
    }
  }
  return { values, vectors };
}

interface Work extends Modes {
  readonly beside: Float64Array;
}

/** Where the block that starts at `low` ends: at the first entry beside the diagonal that is nothing. */
function blockEnd(beside: Float64Array, low: number, nothing: number): number {
  let high = low;
  while (high < beside.length - 1 && !(Math.abs(beside[high] as number) <= nothing)) high++;
  return high;
}

function largestOf(entries: Float64Array): number {
  return entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

/** One QL sweep from the foot of a block to its head, with Wilkinson's shift; letters as in the source. */
function sweepBlock({ values, beside, vectors }: Work, low: number, high: number): void {
  const first = values[low] as number;
  const next = beside[low] as number;
  const half = ((values[low + 1] as number) - first) / (2 * next);
  let g = (values[high] as number) - first + next / (half + Math.sign(half || 1) * Math.hypot(half, 1));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = s * (beside[i] as number);
    const b = c * (beside[i] as number);
    const r = Math.hypot(f, g);
    beside[i + 1] = r;
    if (r === 0) {
      values[i + 1] = (values[i + 1] as number) - p;
      beside[high] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    const shifted = (values[i + 1] as number) - p;
    const turned = ((values[i] as number) - shifted) * s + 2 * c * b;
    p = s * turned;
    values[i + 1] = shifted + p;
    g = c * turned - b;
    rotate(vectors, { row: i, size: values.length, s, c });
  }
  values[low] = first - p;
  beside[low] = g;
  beside[high] = 0;
}

function rotate(vectors: Float64Array, { row, size, s, c }: { row: number; size: number; s: number; c: number }): void {
  for (let k = row * size, end = k + size; k < end; k++) {
    const one = vectors[k] as number;
    const other = vectors[k + size] as number;
    vectors[k + size] = s * one + c * other;
    vectors[k] = c * one - s * other;
  }
}

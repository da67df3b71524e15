import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoEigenvalue, tridiagonalModes } from './tridiagonal-modes.ts';

const matrix = fc.integer({ min: 1, max: 24 }).chain((size) => {
  const entries = fc.array(fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constant(0)), {
    minLength: size,
    maxLength: size,
  });
  return fc.record({ diagonal: entries, beside: entries });
});

/** The matrix times a vector. */
function times({ diagonal, beside }: { diagonal: number[]; beside: number[] }, v: Float64Array): number[] {
  const last = v.length - 1;
  return diagonal.map((own, i) => {
    const above = i > 0 ? beside[i - 1]! * v[i - 1]! : 0;
    const below = i < last ? beside[i]! * v[i + 1]! : 0;
    return above + own * v[i]! + below;
  });
}

describe('the modes of a tridiagonal matrix', () => {
  const solved = matrix.map(({ diagonal, beside }) => {
    const size = diagonal.length;
    const modes = tridiagonalModes({ diagonal: Float64Array.from(diagonal), beside: Float64Array.from(beside) });
    const rows = diagonal.map((_, mode) => modes.vectors.subarray(mode * size, (mode + 1) * size));
    return { diagonal, beside, values: modes.values, rows };
  });

  it('are only stretched by the matrix, each by its eigenvalue', () => {
    fc.assert(
      fc.property(solved, ({ values, rows, ...given }) => {
        const scale = Math.max(1, ...given.diagonal.map(Math.abs), ...given.beside.map(Math.abs));
        const errors = rows.flatMap((v, mode) =>
          times(given, v).map((value, i) => Math.abs(value - values[mode]! * v[i]!)),
        );
        expect(Math.max(...errors)).toBeLessThan(1e-12 * scale);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('are of unit length and at right angles', () => {
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
    fc.assert(
      fc.property(solved, ({ rows }) => {
        const errors = rows.flatMap((v, i) => rows.map((w, j) => Math.abs(dot(v, w) - (i === j ? 1 : 0))));
        expect(Math.max(...errors)).toBeLessThan(1e-12);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('are not invented for a matrix that holds no numbers', () => {
    const broken = { diagonal: Float64Array.of(NaN, 1), beside: Float64Array.of(1, 0) };
    expect(() => tridiagonalModes(broken)).toThrow(NoEigenvalue);
  });
});

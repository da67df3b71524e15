import { seededRandom } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { cholesky, NotPositiveDefinite } from './cholesky.ts';
import { symmetricEigen } from './eigen.ts';
import { covers, rankedProbabilityScore, sampleQuantile, shareBelow } from './scores.ts';
import { drawNormal, drawStudentT, logStudentT } from './student-t.ts';

const rows = (...values: number[][]) => values.map((row) => Float64Array.from(row));

describe('the triangle of a covariance', () => {
  it('multiplies back', () => {
    const lower = cholesky(rows([4, 2], [2, 5]));
    expect(lower).toEqual(rows([2, 0], [1, 2]));
  });

  it('refuses what is no covariance', () => {
    expect(() => cholesky(rows([1, 2], [2, 1]))).toThrow(NotPositiveDefinite);
  });
});

describe('the axes of a symmetric matrix', () => {
  it('are those of a matrix that was turned', () => {
    const [first, second] = symmetricEigen(rows([2.5, 1.5], [1.5, 2.5]));
    expect(first!.value).toBeCloseTo(4, 12);
    expect(second!.value).toBeCloseTo(1, 12);
    expect(Math.abs(first!.vector[0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('put a larger matrix together again', () => {
    const random = seededRandom(3);
    const half = Array.from({ length: 12 }, () => Float64Array.from({ length: 12 }, () => random() - 0.5));
    const matrix = half.map((row, i) => row.map((value, j) => value + half[j]![i]!));
    const pairs = symmetricEigen(matrix);
    const again = matrix.map((row, i) =>
      row.map((_, j) => pairs.reduce((sum, { value, vector }) => sum + value * vector[i]! * vector[j]!, 0)),
    );
    const worst = Math.max(...again.flatMap((row, i) => [...row.map((value, j) => Math.abs(value - matrix[i]![j]!))]));
    expect(worst).toBeLessThan(1e-12);
  });
});

describe('Student’s t', () => {
  it('has the density of the tables', () => {
    // With 6 degrees: 15 / (16 √6) at 0, and (7/6)^(-7/2) of that at 1.
    const atZero = 15 / (16 * Math.sqrt(6));
    const atOne = atZero * (7 / 6) ** -3.5;
    expect(Math.exp(logStudentT([0], rows([1])))).toBeCloseTo(atZero, 12);
    expect(Math.exp(logStudentT([1], rows([1])))).toBeCloseTo(atOne, 12);
    expect(Math.exp(logStudentT([2], rows([4])))).toBeCloseTo(atOne / 2, 12);
  });

  it('in two dimensions integrates to 1', () => {
    const scale = rows([1, 0.6], [0.6, 1]);
    let sum = 0;
    for (let x = -40; x <= 40; x += 0.2) {
      for (let y = -40; y <= 40; y += 0.2) sum += 0.04 * Math.exp(logStudentT([x, y], scale));
    }
    expect(sum).toBeCloseTo(1, 2);
  });

  it('is drawn as it is written: 90 % within 1.943', () => {
    const random = seededRandom(4);
    const draws = Array.from({ length: 20_000 }, () => drawStudentT(rows([1]), random)[0]!);
    expect(draws.filter((draw) => Math.abs(draw) < 1.943).length / 20_000).toBeCloseTo(0.9, 2);
  });
});

describe('the ranked probability score', () => {
  it('of a standard normal at its centre is (√2 − 1)/√π', () => {
    const random = seededRandom(5);
    const sample = Float64Array.from({ length: 40_000 }, () => drawNormal(random));
    expect(rankedProbabilityScore(sample, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 2);
  });

  it('of a single point is its distance', () => {
    expect(rankedProbabilityScore([3], 5)).toBe(2);
  });

  it('punishes a band that is too wide to fail', () => {
    const spread = (width: number) => Float64Array.from({ length: 201 }, (_, k) => ((k - 100) / 100) * width);
    expect(rankedProbabilityScore(spread(100), 1)).toBeGreaterThan(rankedProbabilityScore(spread(2), 1));
  });
});

describe('coverage', () => {
  const sorted = Float64Array.from({ length: 101 }, (_, k) => k);
  it('counts what lies in the middle', () => {
    expect(sampleQuantile(sorted, 0.05)).toBe(5);
    expect(covers(sorted, 5, 0.9)).toBe(true);
    expect(covers(sorted, 4.9, 0.9)).toBe(false);
    expect(shareBelow(sorted, 50)).toBeCloseTo(0.5, 12);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from './band.ts';

/** The slow way: sort, then interpolate. */
function bandBySorting(values: Float64Array) {
  const sorted = values.slice().sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    const above = sorted[Math.ceil(place)]!;
    return below + (place - Math.floor(place)) * (above - below);
  };
  return { p05: at(0.05), median: at(0.5), p95: at(0.95) };
}

describe('a band', () => {
  it('is what sorting gives, for any sample', () => {
    const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(sample, (numbers) => {
        const expected = bandBySorting(Float64Array.from(numbers));
        const band = bandOf(Float64Array.from(numbers));
        expect(band.p05).toBeCloseTo(expected.p05, 12);
        expect(band.median).toBeCloseTo(expected.median, 12);
        expect(band.p95).toBeCloseTo(expected.p95, 12);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is ordered, also where all values are one', () => {
    expect(bandOf(new Float64Array(256).fill(0.1))).toEqual({ p05: 0.1, median: 0.1, p95: 0.1 });
  });

  it('is refused of nothing', () => {
    expect(() => bandOf(new Float64Array(0))).toThrow(RangeError);
  });
});

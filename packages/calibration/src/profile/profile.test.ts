import { describe, expect, it } from 'vitest';
import { maximise } from './maximise.ts';
import { highest, PROFILE_PLACES, profileOf, sliceOf } from './profile-likelihood.ts';

describe('climbing', () => {
  it('reaches the top of a bent valley', () => {
    const banana = (p: Float64Array) => -((1 - p[0]!) ** 2) - 100 * (p[1]! - p[0]! ** 2) ** 2;
    const { point } = maximise(banana, Float64Array.of(-1.2, 1));
    expect(point[0]).toBeCloseTo(1, 2);
    expect(point[1]).toBeCloseTo(1, 2);
  });

  it('leaves alone what is held', () => {
    const { point } = maximise((p) => -((p[0]! - 3) ** 2) - (p[1]! - p[0]!) ** 2, Float64Array.of(1, 0), 0);
    expect([...point].map((x) => Number(x.toFixed(4)))).toEqual([1, 1]);
  });
});

describe('a profile likelihood', () => {
  /** One measurement of a sum of two constants, and one of the first alone, ten times less sure. */
  const sumAndHint = (p: Float64Array) => -0.5 * ((p[0]! + p[1]! - 0.3) / 0.1) ** 2 - 0.5 * (p[0]! / 1) ** 2;

  it('is flat where two constants make up for each other, however steep the slice', () => {
    const onlySum = (p: Float64Array) => -0.5 * ((p[0]! + p[1]! - 0.2) / 0.1) ** 2;
    const top = highest(onlySum, 2);
    const { heights } = profileOf(onlySum, top, 0);
    expect(Math.max(...heights.map((height) => 2 * (top.value - height)))).toBeLessThan(0.01);
    expect(Math.max(...sliceOf(onlySum, top.point, 0).map((height) => 2 * (top.value - height)))).toBeGreaterThan(100);
  });

  it('is the parabola that the hint leaves', () => {
    const top = highest(sumAndHint, 2);
    const { heights } = profileOf(sumAndHint, top, 0);
    const worst = Math.max(...heights.map((height, k) => Math.abs(-2 * height - PROFILE_PLACES[k]! ** 2)));
    expect(worst).toBeLessThan(0.05);
  });
});

import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, fitBeta, logGamma } from './beta.ts';
import { FitFailure } from './fit-failure.ts';

describe('the beta distribution', () => {
  it.each([
    [0.3, 2, 3, 0.3483], // 12 × ∫ x (1 − x)² in closed form
    [0.5, 0.5, 0.5, 0.5], // arcsine law
    [0.25, 0.5, 0.5, 1 / 3], // arcsine law: 2/π · asin(√x)
    [0.9, 5, 1, 0.9 ** 5],
    [0.1, 1, 7, 1 - 0.9 ** 7],
  ])('below %d with shapes %d and %d is %d', (x, a, b, p) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(p, 12);
    expect(betaQuantile(p, a, b)).toBeCloseTo(x, 10);
  });

  it('has nothing below 0 and everything below 1', () => {
    expect([betaCdf(-1, 2, 2), betaCdf(2, 2, 2)]).toEqual([0, 1]);
  });

  it('is fitted back to the points of a beta', () => {
    const points = { p05: betaQuantile(0.05, 4, 2), median: betaQuantile(0.5, 4, 2), p95: betaQuantile(0.95, 4, 2) };
    const fitted = fitBeta(points);
    for (const share of [0.01, 0.3, 0.8, 0.99]) expect(fitted(share)).toBeCloseTo(betaQuantile(share, 4, 2), 6);
  });

  it('refuses points that no beta has', () => {
    expect(() => fitBeta({ p05: 0.4, median: 0.41, p95: 0.99 })).toThrow(FitFailure);
  });
});

describe('the logarithm of the gamma function', () => {
  it.each([
    [1, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [11, Math.log(3_628_800)],
    [0.1, 2.252712651734206],
  ])('at %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 12);
  });
});

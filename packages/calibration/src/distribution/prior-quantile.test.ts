import { PRIORS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { FitFailure } from './fit-failure.ts';
import { priorQuantile } from './prior-quantile.ts';
import { fitTriangular, triangularQuantile } from './triangular.ts';

describe('every prior in the evidence', () => {
  it.each(PRIORS.map((prior) => [prior.parameter, prior] as const))('%s is drawn as it is written', (_, prior) => {
    const quantile = priorQuantile(prior);
    const drawn = { p05: quantile(0.05), median: quantile(0.5), p95: quantile(0.95) };
    const spread = prior.p95 - prior.p05;
    const tolerance = prior.distribution === 'beta' ? 0.12 : 0.02;
    for (const point of ['p05', 'median', 'p95'] as const) {
      expect(Math.abs(drawn[point] - prior[point])).toBeLessThanOrEqual(tolerance * spread + 1e-12);
    }
  });

  it.each(PRIORS.map((prior) => [prior.parameter, prior] as const))(
    '%s rises throughout and stays finite',
    (_, prior) => {
      const quantile = priorQuantile(prior);
      const values = Array.from({ length: 99 }, (__, k) => quantile((k + 1) / 100));
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    },
  );

  it('stays a share of a whole where its points are', () => {
    const fractions = PRIORS.filter(({ unit, p95 }) => unit === 'fraction' && p95 <= 1);
    const outside = fractions.filter(
      (prior) => !(priorQuantile(prior)(0.0005) >= 0 && priorQuantile(prior)(0.9995) <= 1),
    );
    expect(fractions.length).toBeGreaterThan(10);
    expect(outside.map(({ parameter }) => parameter)).toEqual([]);
  });
});

describe('a triangular prior', () => {
  it('is fitted back to the points of a triangle', () => {
    const points = { p05: 0.7, median: 1.18, p95: 1.6 };
    const corners = [0.5, 1.2, 1.8] as const;
    const [p05 = 0, median = 0, p95 = 0] = [0.05, 0.5, 0.95].map((share) => triangularQuantile(share, corners));
    const fitted = fitTriangular({ p05, median, p95 });
    for (const share of [0.01, 0.25, 0.75, 0.99])
      expect(fitted(share)).toBeCloseTo(triangularQuantile(share, corners), 4);
    expect(fitTriangular(points)(0.5)).toBeCloseTo(1.18, 1);
  });

  it('refuses points that no triangle has', () => {
    expect(() => fitTriangular({ p05: 0, median: 1, p95: 100 })).toThrow(FitFailure);
  });
});

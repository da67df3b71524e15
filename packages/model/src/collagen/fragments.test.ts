import { describe, expect, it } from 'vitest';
import { afterBurst, burstSeries, createBurstSeries, fillBurstSeries } from './fragments.ts';

/** Q(y) = y e^y ∫ v^(a-1) e^(-yv) dv over [0, 1], by Simpson's rule after v = w², which tames the end at 0. */
function byQuadrature(y: number, a: number): number {
  const steps = 2000;
  const f = (w: number) => 2 * w ** (2 * a - 1) * Math.exp(-y * w * w);
  let sum = f(1);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(i / steps);
  return (y * Math.exp(y) * sum) / (3 * steps);
}

describe('the burst series', () => {
  it.each([0.01, 0.2, 1, 4, 8])('is the incomplete gamma function it stands for, at y = %d', (y) => {
    const series = createBurstSeries();
    fillBurstSeries(0.0002, 1.5, series);
    expect(burstSeries(y, series) / byQuadrature(y, 1 - 0.0003)).toBeCloseTo(1, 7);
  });

  it('is e^y - 1 where fragments do not come back', () => {
    const series = createBurstSeries();
    fillBurstSeries(0, 1.5, series);
    for (const y of [0.001, 0.3, 2, 8]) {
      expect(burstSeries(y, series) / Math.expm1(y)).toBeCloseTo(1, 14);
    }
  });

  it.each([0, 1e-18, 1e-6, 0.02, 1, 8])('is taken from what was kept, which has grown by e^y, at y = %d', (y) => {
    const series = createBurstSeries();
    fillBurstSeries(0.0002, 1.5, series);
    for (const kept of [0, 0.3, 1]) {
      const left = afterBurst(y, kept, series);
      const scale = kept * Math.exp(y) + burstSeries(y, series) || 1;
      expect((left - (kept * Math.exp(y) - burstSeries(y, series))) / scale).toBeCloseTo(0, 14);
    }
  });
});

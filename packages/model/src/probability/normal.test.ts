import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

/** NIST/SEMATECH e-Handbook and R 4 (`pnorm`, `qnorm`), to all printed digits. */
const KNOWN: readonly (readonly [z: number, p: number])[] = [
  [-8, 6.220960574271785e-16],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [1.959963984540054, 0.975],
  [3, 0.9986501019683699],
];

describe('the normal distribution', () => {
  it.each(KNOWN)('lies at the published value for z = %d', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(z < -7 ? 1e-7 : 1e-12);
  });

  it.each(KNOWN)('is inverted at z = %d', (z, p) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12 * Math.max(1, Math.abs(z)) + 1e-13 / p);
  });

  it('comes back from the distribution function through the quantile', () => {
    for (let p = 0.001; p < 1; p += 0.001) expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-13);
  });

  it('has no quantile outside 0 to 1', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, Infinity, Number.NaN]);
  });
});

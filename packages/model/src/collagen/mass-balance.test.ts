import { describe, expect, it } from 'vitest';
import { massBalance } from './mass-balance.ts';

/** 0.037 % an hour (Babraj 2005); five times basal for three weeks after each of four sessions. */
const MEASURED = { basalSynthesisPerDay: 0.037e-2 * 24, raisedFold: 5, raisedDays: 4 * 21 };

describe('the books of collagen', () => {
  const claim = massBalance({ gainFraction: 4, days: 180 }, MEASURED);

  it('finds that +400 % in 180 days has to keep 2.2 % a day: two and a half times all that skin makes', () => {
    expect(claim.keptPerDay).toBeCloseTo(0.0222, 4);
    expect(claim.timesBasalSynthesis).toBeCloseTo(2.5, 2);
  });

  it('rejects +400 % even if every extra molecule were kept for ever, everywhere', () => {
    expect(claim.possible).toBe(false);
    expect(claim.largestGainFraction).toBeLessThan(3.01);
  });

  it('leaves room for the 5 to 25 % that is expected of the papillary layer', () => {
    expect(massBalance({ gainFraction: 0.25, days: 180 }, MEASURED).possible).toBe(true);
  });

  it('counts no raised day after the claim has ended', () => {
    expect(massBalance({ gainFraction: 1, days: 10 }, MEASURED).largestGainFraction).toBeCloseTo(0.3552, 10);
  });
});

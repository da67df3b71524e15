import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../probability/normal.ts';
import { meanLengthBelowMm, shareDeeperThan } from './depth-distribution.ts';

const depth = fc.record({
  meanMm: fc.double({ min: 0.01, max: 4, noNaN: true }),
  logSd: fc.double({ min: 0, max: 0.9, noNaN: true }),
});
const place = fc.double({ min: 0, max: 4, noNaN: true });

describe('how deep needles go', () => {
  it('agrees with a sum over 200,000 needles', () => {
    const spread = { meanMm: 0.9, logSd: 0.3 };
    const n = 200_000;
    let below = 0;
    let deeper = 0;
    for (let k = 0; k < n; k++) {
      const reached = spread.meanMm * Math.exp(spread.logSd * normalQuantile((k + 0.5) / n) - spread.logSd ** 2 / 2);
      below += Math.max(0, reached - 0.7) / n;
      if (reached > 0.7) deeper += 1 / n;
    }
    expect(meanLengthBelowMm(spread, 0.7)).toBeCloseTo(below, 5);
    expect(shareDeeperThan(spread, 0.7)).toBeCloseTo(deeper, 4);
  });

  it('is never less for a deeper mean', () => {
    fc.assert(
      fc.property(depth, place, fc.double({ min: 1, max: 3, noNaN: true }), (one, at, factor) => {
        const deeper = { ...one, meanMm: one.meanMm * factor };
        expect(shareDeeperThan(deeper, at)).toBeGreaterThanOrEqual(shareDeeperThan(one, at) - 1e-14);
        expect(meanLengthBelowMm(deeper, at)).toBeGreaterThanOrEqual(meanLengthBelowMm(one, at) - 1e-12);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is nothing where no needle goes in', () => {
    expect([shareDeeperThan({ meanMm: 0, logSd: 0.2 }, 0), meanLengthBelowMm({ meanMm: 0, logSd: 0.2 }, 0)]).toEqual([
      0, 0,
    ]);
  });
});

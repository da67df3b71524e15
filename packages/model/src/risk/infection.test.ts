import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_DRAW, EXAMPLE_PARAMETERS } from '../example.ts';
import { antisepticReductionLog10 } from './antiseptic-reduction.ts';
import { infectionChance } from './beta-poisson.ts';
import { type Cleanliness, carriedDose, courseInfectionChance, relativeRisk } from './infection.ts';

/** Singh 1971, forearm, dose put on and infected of 20. */
const SINGH = [
  [40, 4],
  [220, 8],
  [2000, 13],
  [1.05e5, 14],
  [1.6e6, 19],
  [1e7, 20],
] as const;

describe('the dose response', () => {
  it('fits the six doses of Singh 1971 as its refit does: deviance 5.4 on 4 degrees of freedom', () => {
    const deviance = SINGH.reduce((sum, [dose, infected]) => {
      const p = infectionChance(dose, 0.224, 537);
      const term = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
      return sum + 2 * (term(infected, 20 * p) + term(20 - infected, 20 * (1 - p)));
    }, 0);
    expect(deviance).toBeCloseTo(5.4, 1);
  });

  it('is proportional to a dose that is small', () => {
    expect(infectionChance(2e-9, 0.224, 537) / infectionChance(1e-9, 0.224, 537)).toBeCloseTo(2, 9);
  });
});

const needling = { surfaceFraction: 0.3, depth: { meanMm: 1, logSd: 0.15 } };
const clean: Cleanliness = {
  operator: 'trained',
  reductionLog10: 1.2,
  cartridgeUses: 1,
  channelOpenHours: 60,
  barrierMm: 0.06,
};
const chance = (one: Cleanliness) =>
  courseInfectionChance([{ doseCfuPerCm2: carriedDose(needling, one, EXAMPLE_DRAW), times: 3 }], EXAMPLE_DRAW);

describe('the relative risk of infection', () => {
  it('is exactly 1 against itself, and where nothing is done', () => {
    expect(relativeRisk(chance(clean), chance(clean))).toBe(1);
    expect(relativeRisk(0, 0)).toBe(1);
  });

  it.each([
    ['no antiseptic', { reductionLog10: 0 }],
    ['a used cartridge', { cartridgeUses: 5 }],
    ['untrained hands', { operator: 'untrained' }],
    ['channels open for longer', { channelOpenHours: 120 }],
  ] as const)('rises with %s', (_, change) => {
    expect(relativeRisk(chance({ ...clean, ...change }), chance(clean))).toBeGreaterThan(1);
  });
});

describe('an antiseptic', () => {
  const { antiseptics } = EXAMPLE_PARAMETERS;
  const wet = { wetSeconds: 60, dried: true };

  it('earns nothing where the skin was not dry', () => {
    expect(antisepticReductionLog10({ wetSeconds: 600, dried: false }, antiseptics['povidone-iodine'], 0.9)).toBe(0);
  });

  it('earns its share of the effect for a share of the time, and no more than the whole', () => {
    const whole = antisepticReductionLog10({ ...wet, wetSeconds: 120 }, antiseptics['povidone-iodine'], 0.5);
    expect(antisepticReductionLog10(wet, antiseptics['povidone-iodine'], 0.5)).toBeCloseTo(whole / 2, 12);
    expect(antisepticReductionLog10({ ...wet, wetSeconds: 1e4 }, antiseptics['povidone-iodine'], 0.5)).toBe(whole);
  });

  it('stays within its triangle and follows its quantiles', () => {
    const alcohol = antiseptics['isopropanol-70'];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (quantile) => {
        const log10 = antisepticReductionLog10(wet, alcohol, quantile);
        expect(log10).toBeGreaterThanOrEqual(alcohol.leastLog10);
        expect(log10).toBeLessThanOrEqual(alcohol.mostLog10);
      }),
      { seed: 4, numRuns: 200 },
    );
    const mean = Array.from({ length: 1000 }, (_, k) => antisepticReductionLog10(wet, alcohol, (k + 0.5) / 1000));
    expect(mean.reduce((a, b) => a + b) / 1000).toBeCloseTo((0.5 + 1.2 + 1.8) / 3, 4);
  });
});

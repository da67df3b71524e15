import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominates, type PlanPoint, paretoFront } from './pareto-front.ts';

const SEED = { seed: 20261124, numRuns: 500 };

/** Few different values, so that ties and copies are common. */
const point = fc.record({
  benefit: fc.integer({ min: -2, max: 6 }),
  risk: fc.integer({ min: 0, max: 6 }),
  visits: fc.integer({ min: 0, max: 4 }),
});
const points = fc.array(point, { maxLength: 60 });

describe('the Pareto front', () => {
  it('is what comparing every plan with every other gives', () => {
    fc.assert(
      fc.property(points, (all) => {
        const byHand = all.flatMap((one, place) => (all.some((other) => dominates(other, one)) ? [] : [place]));
        expect(paretoFront(all)).toEqual(byHand);
      }),
      SEED,
    );
  });

  it('holds nothing that is dominated, and leaves out nothing that is not', () => {
    fc.assert(
      fc.property(points, (all) => {
        const front = paretoFront(all).map((place) => all[place] as PlanPoint);
        expect(front.some((one) => all.some((other) => dominates(other, one)))).toBe(false);
        for (const one of all) expect(front.includes(one) || front.some((kept) => dominates(kept, one))).toBe(true);
      }),
      SEED,
    );
  });

  it('does not depend on the order in which plans come', () => {
    fc.assert(
      fc.property(points, (all) => {
        const backwards = all.toReversed();
        const one = paretoFront(all).map((place) => all[place]);
        const other = paretoFront(backwards).map((place) => backwards[place]);
        expect(new Set(one)).toEqual(new Set(other));
      }),
      SEED,
    );
  });

  it('keeps both of two plans that are alike', () => {
    const alike = { benefit: 1, risk: 1, visits: 1 };
    expect(paretoFront([alike, { ...alike }])).toEqual([0, 1]);
  });
});

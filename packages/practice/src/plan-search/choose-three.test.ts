import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseThree } from './choose-three.ts';
import { type PlanPoint, paretoFront } from './pareto-front.ts';

const NOTHING: PlanPoint = { benefit: 0, risk: 0, visits: 0 };

const fronts = fc
  .array(
    fc.record({
      benefit: fc.double({ min: 0.01, max: 2, noNaN: true }),
      risk: fc.double({ min: 0.01, max: 3, noNaN: true }),
      visits: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((plans) => [NOTHING, ...plans])
  .map((plans) => paretoFront(plans).map((place) => plans[place] as PlanPoint));

describe('the choice of three', () => {
  it('never offers doing nothing as one of the three, and keeps a third of the benefit in each', () => {
    fc.assert(
      fc.property(fronts, (front) => {
        const three = chooseThree(front);
        const most = Math.max(...front.map(({ benefit }) => benefit));
        for (const place of Object.values(three ?? {}))
          expect(front[place]!.benefit).toBeGreaterThanOrEqual(most * 0.33);
        expect(front[three!.strongest]!.benefit).toBe(most);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is not strictly harder to bear in the gentlest than in another', () => {
    fc.assert(
      fc.property(fronts, (front) => {
        const three = chooseThree(front)!;
        const gentlest = front[three.gentlest]!;
        for (const other of [front[three.balanced]!, front[three.strongest]!]) {
          expect(gentlest.risk > other.risk && gentlest.visits > other.visits).toBe(false);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('is none where no plan does any good', () => {
    expect(chooseThree([NOTHING])).toBeNull();
    expect(chooseThree([])).toBeNull();
  });

  it('is one plan under three names where there is only one', () => {
    expect(chooseThree([NOTHING, { benefit: 1, risk: 1, visits: 1 }])).toEqual({
      gentlest: 1,
      balanced: 1,
      strongest: 1,
    });
  });
});

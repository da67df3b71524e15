import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedHarm, type CountedSession, harmRates } from './harm-rates.ts';
import { proportionInterval } from './proportion-interval.ts';

const session = (id: string, changes: Partial<CountedSession> = {}): CountedSession => ({
  session: id,
  device: 'skinpen',
  deepestMm: 1.25,
  skinType: 4,
  ...changes,
});
const harm = (id: string | null, changes: Partial<CountedHarm> = {}): CountedHarm => ({
  session: id,
  term: 'dark-marks',
  grade: 1,
  isSerious: false,
  ...changes,
});

describe('the practice’s own rates', () => {
  it('gives Wilson’s interval: 5 of 30 is 7 to 34 %', () => {
    const { share, low, high } = proportionInterval(5, 30);
    expect(share).toBeCloseTo(0.1667, 4);
    expect(low).toBeCloseTo(0.0734, 3);
    expect(high).toBeCloseTo(0.3356, 3);
  });

  it('says at most 3 in n where nothing was seen, and nothing at all where nobody was', () => {
    expect(proportionInterval(0, 1845).high).toBeCloseTo(0.0016, 4);
    expect(proportionInterval(0, 2)).toMatchObject({ high: 1, by: 'rule of three' });
    expect(proportionInterval(0, 0)).toMatchObject({ share: null, low: 0, high: 1 });
  });

  it('holds its share between its ends, and narrows with more people', () => {
    const some = fc
      .integer({ min: 1, max: 2_000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(some, ([events, of]) => {
        const { share, low, high } = proportionInterval(events, of);
        expect(low).toBeLessThanOrEqual((share ?? 0) + 1e-12);
        expect(high).toBeGreaterThanOrEqual((share ?? 0) - 1e-12);
        const more = proportionInterval(events * 10, of * 10);
        expect(more.high - more.low).toBeLessThanOrEqual(high - low + 1e-12);
      }),
      { seed: 20_261_124, numRuns: 1_000 },
    );
  });

  it('counts sessions and not harms, by device, depth and skin type', () => {
    const sessions = [
      session('a'),
      session('b', { skinType: 'unknown' }),
      session('c', { device: 'exceed', deepestMm: 0.5 }),
    ];
    const harms = [
      harm('a'),
      harm('a', { term: 'infection', grade: 2 }),
      harm('c', { isSerious: true, grade: 3 }),
      harm(null),
    ];
    const told = harmRates(sessions, harms).map(({ group, any, gradeTwoOrMore, serious }) => {
      return `${group}: ${any.events} of ${any.of}, ${gradeTwoOrMore.events}, ${serious.events}`;
    });
    expect(told).toEqual([
      'all sessions: 2 of 3, 2, 1',
      'exceed: 1 of 1, 1, 1',
      'skinpen: 1 of 2, 1, 0',
      '0.5 to below 1 mm: 1 of 1, 1, 1',
      '1 to below 1.5 mm: 1 of 2, 1, 0',
      'type 4: 2 of 2, 2, 1',
      'type not known: 0 of 1, 0, 0',
    ]);
  });

  it('takes a harm that nobody graded for more than mild', () => {
    expect(harmRates([session('a')], [harm('a', { grade: null })])[0]?.gradeTwoOrMore.events).toBe(1);
  });
});

import { ZERO_EVENT_BOUNDS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { digits, ofAll, ofCorrelation, ofCount, ofMean, span, wilson } from './say.ts';

describe('numbers in words', () => {
  it.each([
    [0.0016, '0.0016'],
    [2.2222, '2.22'],
    [1845, '1,850'],
    [-0.75, '−0.75'],
    [0, '0'],
  ])('%d is written %s', (value, text) => {
    expect(digits(value)).toBe(text);
  });

  it('writes a count in full', () => {
    expect(ofAll({ events: 0, n: 1845 })).toBe('0 of 1,845');
  });

  it('speaks of fractions in per cent', () => {
    expect(span({ low: 0, high: 0.0016, unit: 'fraction' })).toBe('0 to 0.16 %');
    expect(span({ low: 33, high: 139, unit: 'h' })).toBe('33 to 140 h');
  });
});

describe('intervals', () => {
  it('of counts are Wilson’s, as the evidence prints them for 5 and 2 of 30 and for 11 and 18 of 20', () => {
    const ends = [
      [5, 30],
      [2, 30],
      [11, 20],
      [18, 20],
    ].map(([events, n]) => {
      const { low, high } = wilson({ events: events!, n: n! }, '');
      return [Math.round(100 * low), Math.round(100 * high)];
    });
    expect(ends).toEqual([
      [7, 34],
      [2, 21],
      [34, 74],
      [70, 97],
    ]);
  });

  it('of nothing seen are the bounds that the evidence holds, three over n', () => {
    expect(ZERO_EVENT_BOUNDS.length).toBeGreaterThan(3);
    for (const { n, upper95 } of ZERO_EVENT_BOUNDS) {
      expect(ofCount({ events: 0, n }, '').high).toBeCloseTo(upper95, 4);
    }
  });

  it('of a correlation and of a mean are the textbook’s', () => {
    const { low, high } = ofCorrelation(0.5, 28, '');
    expect([low, high].map((r) => r.toFixed(3))).toEqual(['0.156', '0.736']);
    expect(ofMean(10, 1, '').low).toBeCloseTo(8.04, 2);
  });
});

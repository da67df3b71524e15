import { describe, expect, it } from 'vitest';
import { bandText, numberText } from './band-text.ts';

describe('a number in a table', () => {
  it.each([
    [0, undefined, '0'],
    [0.123, undefined, '0.12'],
    [42.04, undefined, '42'],
    [2996.4, undefined, '3,000'],
    [-0.345, 2, '\u22120.35'],
    [-0.001, 2, '0.00'],
    [0.00001, undefined, '0'],
    [3.2e12, undefined, '3.2 × 10^12'],
    [1234567, 0, '1,234,567'],
  ])('%d to %s decimals reads %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  it('never stands without its range', () => {
    expect(bandText({ p05: -0.1, median: 0.02, p95: 0.3 }, { scale: 100, decimals: 0 })).toBe('2 (\u221210 to 30)');
  });
});

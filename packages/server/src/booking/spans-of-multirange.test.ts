import { describe, expect, it } from 'vitest';
import { spansOfMultirange } from './spans-of-multirange.ts';

const range = (from: string, until: string): string => `00000019${'02'}00000008${from}00000008${until}`;
const bytesOf = (...ranges: readonly string[]): Buffer =>
  Buffer.from(`${ranges.length.toString(16).padStart(8, '0')}${ranges.join('')}`, 'hex');

describe('what is taken, as the database sends it', () => {
  it('is read as moments', () => {
    // One second, and two, after the beginning of 2000.
    expect(spansOfMultirange(bytesOf(range('00000000000f4240', '00000000001e8480')))).toEqual([
      { fromMs: Date.parse('2000-01-01T00:00:01Z'), untilMs: Date.parse('2000-01-01T00:00:02Z') },
    ]);
  });

  it('is read before the year 2000 too', () => {
    const [span] = spansOfMultirange(bytesOf(range('fffffffffff0bdc0', '0000000000000000')));
    expect(span).toEqual({ fromMs: Date.parse('1999-12-31T23:59:59Z'), untilMs: Date.parse('2000-01-01T00:00:00Z') });
  });

  it('may be nothing', () => {
    expect(spansOfMultirange(bytesOf())).toEqual([]);
  });

  it('is refused where it has no end', () => {
    const endless = `0000000d${'12'}00000008${'00000000000f4240'}`;
    expect(() => spansOfMultirange(bytesOf(endless))).toThrow('no end');
  });
});

import { describe, expect, it } from 'vitest';
import { mapBand, scaleBand } from './band.ts';
import { bandInWords, formatBand, formatChangeBand } from './format-band.ts';
import { formatDuration } from './format-duration.ts';
import { formatChange, formatNumber, formatTwoFigures } from './format-number.ts';

describe('numbers as they are set', () => {
  it('writes minus as U+2212 and never before a zero', () => {
    expect(formatNumber(-0.5, 1)).toBe('\u22120.5');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatChange(-0.04, 1)).toBe('0.0');
    expect(formatChange(0.04, 1)).toBe('0.0');
    expect(formatChange(3.2, 0)).toBe('+3');
  });

  it('groups thousands', () => {
    expect(formatNumber(1845, 0)).toBe('1,845');
    expect(formatNumber(1234567.8, 1)).toBe('1,234,567.8');
    expect(formatNumber(845, 0)).toBe('845');
  });

  it('keeps two figures of quantities that range over decades', () => {
    expect([0, 0.0123, 0.854, 1.26, 9.96, 24.4, 1284].map(formatTwoFigures)).toEqual([
      '0',
      '0.012',
      '0.85',
      '1.3',
      '10',
      '24',
      '1,300',
    ]);
  });

  it('puts the interval after the value, with "to"', () => {
    const grade = { p05: -1.02, median: -0.48, p95: 0.03 };
    expect(bandInWords(formatChangeBand(grade, 1, 'grade'))).toBe('\u22120.5\u00a0grade (\u22121.0\u00a0to\u00a00.0)');
    expect(bandInWords(formatBand({ p05: 0.6, median: 0.85, p95: 1 }, 2, 'mm'))).toBe(
      '0.85\u00a0mm (0.60\u00a0to\u00a01.00)',
    );
    expect(bandInWords(formatChangeBand({ p05: 1, median: 3, p95: 8 }, 0, '%'))).toBe('+3% (+1\u00a0to\u00a0+8)');
  });

  it('says a time in the unit that suits its middle', () => {
    expect(bandInWords(formatDuration({ p05: 5, median: 14, p95: 30 }))).toBe('14\u00a0hours (5\u00a0to\u00a030)');
    expect(bandInWords(formatDuration({ p05: 24, median: 60, p95: 96 }))).toBe('2.5\u00a0days (1\u00a0to\u00a04)');
    expect(bandInWords(formatDuration({ p05: 0.2, median: 1, p95: 2 }))).toBe('1\u00a0hour (0.2\u00a0to\u00a02)');
  });

  it('keeps a band in order when it is turned over', () => {
    expect(scaleBand({ p05: 1, median: 2, p95: 4 }, -1)).toEqual({ p05: -4, median: -2, p95: -1 });
    expect(mapBand({ p05: 1, median: 2, p95: 4 }, (value) => Math.min(value, 3)).p95).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { fullYear, isoDay, isoDayOfYear } from './barcode-day.ts';
import { readUdi } from './read-udi.ts';
import { shelfLife } from './shelf-life.ts';

describe('days on a barcode', () => {
  it.each([
    [78, 2024, 1978],
    [74, 2024, 2074],
    [75, 2024, 1975],
    [24, 2024, 2024],
    [0, 2024, 2000],
    [0, 2051, 2100],
    [1, 2051, 2101],
    [2, 2051, 2002],
    [99, 2001, 1999],
    [51, 2001, 2051],
    [52, 2001, 1952],
  ])('two digits %i, read in %i, mean %i (GS1 General Specifications, 7.12)', (twoDigits, year, full) => {
    expect(fullYear(twoDigits, `${year}-06-01`)).toBe(full);
  });

  it.each([
    [2026, 1, 0, '2026-01-31'],
    [2026, 2, 0, '2026-02-28'],
    [2028, 2, 0, '2028-02-29'],
    [2100, 2, 0, '2100-02-28'],
    [2000, 2, 29, '2000-02-29'],
    [2026, 4, 0, '2026-04-30'],
    [2026, 12, 0, '2026-12-31'],
    [2026, 13, 0, null],
    [2026, 0, 0, null],
    [2026, 2, 29, null],
  ])('year %i month %i day %i is %s', (year, month, day, expected) => {
    expect(isoDay(year, month, day)).toBe(expected);
  });

  it.each([
    [2020, 1, '2020-01-01'],
    [2020, 60, '2020-02-29'],
    [2021, 60, '2021-03-01'],
    [2020, 366, '2020-12-31'],
    [2021, 366, null],
    [2021, 0, null],
  ])('year %i, day %i of the year is %s', (year, dayOfYear, expected) => {
    expect(isoDayOfYear(year, dayOfYear)).toBe(expected);
  });
});

describe('shelf life', () => {
  const reading = readUdi('(01)09506000134352(17)260228(10)A1', '2026-02-01');
  it('counts the day of expiry as in date, and the day after as expired', () => {
    expect(shelfLife(reading, '2026-02-28')).toBe('in date');
    expect(shelfLife(reading, '2026-03-01')).toBe('expired');
  });

  it('is unknown, never in date, without an expiry or with a fault', () => {
    expect(shelfLife(readUdi('(01)09506000134352(10)A1', '2026-02-01'), '2026-02-01')).toBe('unknown');
    expect(shelfLife(readUdi('(01)09506000134353(17)260228', '2026-02-01'), '2026-02-01')).toBe('unknown');
  });

  it('does not call an expired string broken', () => {
    expect(readUdi('(01)09506000134352(17)150707(10)A1', '2026-02-01').faults).toEqual([]);
  });
});

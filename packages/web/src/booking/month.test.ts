import { describe, expect, it } from 'vitest';
import { addMonths, dayByKey, daysOf, weeksOf } from './month.ts';

describe('the month in which somebody looks for a free time', () => {
  it('has its weeks from Monday to Sunday and every day once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toEqual(daysOf('2026-11'));
    expect(daysOf('2028-02')).toHaveLength(29);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('is walked by arrows over its edges', () => {
    expect(dayByKey('ArrowRight', '2026-11-30')).toBe('2026-12-01');
    expect(dayByKey('ArrowLeft', '2026-01-01')).toBe('2025-12-31');
    expect(dayByKey('ArrowDown', '2026-11-26')).toBe('2026-12-03');
    expect(dayByKey('ArrowUp', '2026-11-26')).toBe('2026-11-19');
  });

  it('goes to Monday by Home, to Sunday by End, and a month on by Page Down', () => {
    expect(dayByKey('Home', '2026-11-26')).toBe('2026-11-23');
    expect(dayByKey('End', '2026-11-26')).toBe('2026-11-29');
    expect(dayByKey('Home', '2026-11-29')).toBe('2026-11-23');
    expect(dayByKey('PageDown', '2026-11-26')).toBe('2026-12-26');
    expect(dayByKey('PageUp', '2026-11-26')).toBe('2026-10-26');
    expect(dayByKey('a', '2026-11-26')).toBeNull();
  });

  it('ends on the last day where the next month is shorter', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2026-10-31', 1)).toBe('2026-11-30');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, daysBetween } from './calendar-day.ts';

describe('a calendar day', () => {
  it('is the same however often it is read, also once thousands were read since', () => {
    const first = calendarDay('2026-11-24');
    for (let days = 0; days < 2_500; days++) calendarDay(first.add({ days }).toString());
    expect(calendarDay('2026-11-24').equals(first)).toBe(true);
  });

  it('is no day that the calendar does not have', () => {
    expect(() => calendarDay('2026-02-29')).toThrow(RangeError);
    expect(() => calendarDay('tomorrow')).toThrow(RangeError);
  });
});

describe('days between two days', () => {
  it.each([
    ['over the end of February in a leap year', '2028-02-28', '2028-03-01', 2],
    ['over the end of February in another', '2026-02-28', '2026-03-01', 1],
    ['over a change of clocks', '2026-10-24', '2026-10-26', 2],
    ['backwards', '2026-12-01', '2026-11-24', -7],
    ['of one day', '2026-11-24', '2026-11-24', 0],
    ['before 1970', '1969-12-31', '1970-01-01', 1],
    ['of a life', '1926-11-24', '2026-11-24', 36_525],
  ])('%s', (_, from, to, days) => expect(daysBetween(calendarDay(from), calendarDay(to))).toBe(days));

  it('are those that were added, from any day', () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (start, more) => {
        const from = calendarDay('2000-01-01').add({ days: start });
        expect(daysBetween(from, from.add({ days: more }))).toBe(more);
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { changedPlaces, keepFitting, practitionerFor, type SeriesTime, stepsOf, windowsOf } from './series.ts';

const STEPS = stepsOf({
  sessions: 3,
  sessionMinutes: 60,
  reviewMinutes: 15,
  window: { earliestDays: 28, latestDays: 42 },
  reviews: [{ months: 1, earliestDays: 31, latestDays: 45 }],
});

const on = (day: string, ...practitionerIds: string[]): SeriesTime => {
  return { on: day, startsAt: `${day}T09:00:00Z`, endsAt: `${day}T10:00:00Z`, practitionerIds };
};
const TIMES = [on('2026-12-01'), on('2026-12-29'), on('2027-01-26'), on('2027-02-26')];

describe('a course that somebody puts together', () => {
  it('has each session after the one before, and the looks at the result after the last', () => {
    expect(STEPS.map(({ key, after }) => [key, after])).toEqual([
      ['session 1', null],
      ['session 2', 0],
      ['session 3', 1],
      ['review 1', 2],
    ]);
    expect(windowsOf(STEPS, TIMES)).toEqual([
      null,
      { from: '2026-12-29', until: '2027-01-12' },
      { from: '2027-01-26', until: '2027-02-09' },
      { from: '2027-02-26', until: '2027-03-12' },
    ]);
  });

  it('of one session alone has no window', () => {
    const one = { sessions: 1, sessionMinutes: 60, reviewMinutes: 15, window: null, reviews: [] };
    expect(windowsOf(stepsOf(one), [on('2026-12-01')])).toEqual([null]);
  });

  it('keeps what still fits when one is moved, and looks for the rest anew', () => {
    const keep = (moved: number, day: string) => {
      const times = TIMES.map((time, index) => (index === moved ? on(day) : time));
      return keepFitting(STEPS, times, moved).map((time) => time?.on.slice(5) ?? null);
    };
    expect(keep(1, '2026-12-30')).toEqual(['12-01', '12-30', null, null]);
    expect(keep(2, '2027-01-27')).toEqual(['12-01', '12-29', '01-27', null]);
    expect(keep(3, '2027-03-01')).toEqual(['12-01', '12-29', '01-26', '03-01']);
    expect(keep(0, '2026-11-24')).toEqual(['11-24', '12-29', '01-26', '02-26']);
  });

  it('says which visits are elsewhere now, and not which were only looked for', () => {
    expect(changedPlaces(TIMES, [TIMES[0]!, on('2026-12-30'), null, TIMES[3]!])).toEqual([1]);
    expect(changedPlaces([null, null], TIMES.slice(0, 2))).toEqual([]);
  });

  it('is with one person throughout where that can be', () => {
    const both = on('2026-12-01', 'lind', 'vega');
    expect(practitionerFor([both, on('2026-12-29', 'vega')], both)).toBe('vega');
    expect(practitionerFor([both, on('2026-12-29', 'park')], both)).toBe('lind');
  });
});

import { CHECK_IN_WINDOWS } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import { COMPARED_WITH_YESTERDAY, signsOfCheckIn } from './check-in-answers.ts';
import { checkInStanding, checkInsAfter } from './check-ins.ts';
import { SIGN_IDS } from './signs.ts';
import { triage } from './triage.ts';

const first = { session: 'v1', on: '2026-11-24' };
const told = (facts: Partial<Parameters<typeof checkInsAfter>[0]>) =>
  checkInsAfter({ needled: [first], bookedOn: [], planned: 1, ...facts }).map(({ asks, dueOn }) => `${asks} ${dueOn}`);

describe('when the practice asks how it goes', () => {
  it('on days 1, 3 and 7, and 1, 3 and 6 months after the last session', () => {
    expect(told({})).toEqual([
      'day-1 2026-11-25',
      'day-3 2026-11-27',
      'day-7 2026-12-01',
      'month-1 2026-12-24',
      'month-3 2027-02-24',
      'month-6 2027-05-24',
    ]);
  });

  it('the day before the next session that is booked, and then no months yet', () => {
    expect(told({ bookedOn: ['2026-12-29'], planned: 3 }).slice(3)).toEqual(['before-next 2026-12-28']);
  });

  it('of the days booked by the first that is still to come, and not twice within the first week', () => {
    expect(told({ bookedOn: ['2027-01-30', '2026-11-01', '2026-12-29'], planned: 3 }).slice(3)).toEqual([
      'before-next 2026-12-28',
    ]);
    expect(told({ bookedOn: ['2026-12-03'], planned: 3 }).slice(3)).toEqual(['before-next 2026-12-02']);
    expect(told({ bookedOn: ['2026-12-02'], planned: 3 }).slice(3)).toEqual([]);
    expect(told({ bookedOn: ['2026-11-24'], planned: 1 }).slice(3)).toHaveLength(3);
  });

  it('as for a course that is done, where there is no plan', () => {
    expect(told({ planned: null }).slice(3)[0]).toBe('month-1 2026-12-24');
  });

  it('never on or after the day of the next session that was held', () => {
    const second = { session: 'v2', on: '2026-12-01' };
    const ofFirst = checkInsAfter({ needled: [first, second], bookedOn: [], planned: 2 }).filter(
      ({ session }) => session === 'v1',
    );
    expect(ofFirst.map(({ asks }) => asks)).toEqual(['day-1', 'day-3']);
  });

  it.each([
    ['day-1', 'day-3'],
    ['day-3', 'day-7'],
    ['day-7', 'month-1'],
  ])('with a window of its own: %s is over before %s', (asks, then) => {
    const all = checkInsAfter({ needled: [first], bookedOn: [], planned: 1 });
    const [one, next] = [asks, then].map((name) => all.find((each) => each.asks === name));
    const window = CHECK_IN_WINDOWS.find((each) => each.asks === asks)?.daysToAnswer;
    expect(daysBetween(calendarDay(one?.dueOn ?? ''), calendarDay(one?.answerUntil ?? ''))).toBe(window);
    expect((one?.answerUntil ?? '') < (next?.dueOn ?? '')).toBe(true);
  });

  it('on day 28 where sessions are left and none is booked', () => {
    expect(told({ planned: 3 }).slice(3)).toEqual([
      'before-next 2026-12-22',
      'month-3 2027-02-24',
      'month-6 2027-05-24',
    ]);
  });

  it('by the calendar, where a month is shorter', () => {
    expect(told({ needled: [{ session: 'v1', on: '2026-11-30' }] }).slice(4)).toEqual([
      'month-3 2027-02-28',
      'month-6 2027-05-30',
    ]);
  });

  it('no more for a session once another was held, and never twice under one name', () => {
    const all = checkInsAfter({ needled: [{ session: 'v2', on: '2026-12-29' }, first], bookedOn: [], planned: 2 });
    expect(all.filter(({ session }) => session === 'v1').every(({ isOver }) => isOver)).toBe(true);
    expect(all.filter(({ session }) => session === 'v2').some(({ isOver }) => isOver)).toBe(false);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('and whoever does not answer has missed it the day after its window', () => {
    const [day1] = checkInsAfter({ needled: [first], bookedOn: [], planned: 1 });
    if (day1 === undefined) throw new Error('there is a first check-in');
    const on = (today: string) => checkInStanding(day1, { today, isAnswered: false });
    expect(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(on)).toEqual([
      'to come',
      'due',
      'due',
      'missed',
    ]);
    expect(checkInStanding({ ...day1, isOver: true }, { today: '2026-11-27', isAnswered: false })).toBe('over');
    expect(checkInStanding(day1, { today: '2027-01-01', isAnswered: true })).toBe('answered');
  });
});

describe('what is answered at a check-in', () => {
  const now = { at: '2026-11-26T20:00:00Z', today: '2026-11-26' };
  const report = { day: 2, signs: [], unsure: [], words: null, photographs: [] };
  const levelOf = (redness: (typeof COMPARED_WITH_YESTERDAY)[number], pain: typeof redness, day = 2) =>
    triage(signsOfCheckIn({ redness, pain, comparedWithBefore: null }, { ...report, day }), now).level;

  it.each([
    ['less redness, no pain, on day 2', 'less', 'none', 2, 5],
    ['more redness', 'more', 'none', 2, 3],
    ['not sure of the redness', 'unsure', 'none', 2, 3],
    ['more pain', 'less', 'more', 1, 2],
    ['not sure of the pain', 'less', 'unsure', 1, 2],
    ['pain that is less on day 1', 'less', 'less', 1, 5],
    ['pain that is still there on day 3', 'less', 'same', 3, 3],
  ] as const)('%s', (_, redness, pain, day, level) => expect(levelOf(redness, pain, day)).toBe(level));

  it('never makes a report less urgent than the signs that were named', () => {
    const compared = fc.option(fc.constantFrom(...COMPARED_WITH_YESTERDAY));
    const signs = fc.uniqueArray(fc.constantFrom(...SIGN_IDS));
    fc.assert(
      fc.property(compared, compared, signs, fc.integer({ min: 0, max: 180 }), (redness, pain, named, day) => {
        const plain = { ...report, day, signs: named };
        const asked = signsOfCheckIn({ redness, pain, comparedWithBefore: null }, plain);
        expect(triage(asked, now).level).toBeLessThanOrEqual(triage(plain, now).level);
      }),
      { seed: 20_261_124, numRuns: 2_000 },
    );
  });
});

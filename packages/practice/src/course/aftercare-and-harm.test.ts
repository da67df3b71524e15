import { describe, expect, it } from 'vitest';
import { checkInsOf } from './check-ins-of.ts';
import type { CommandOf } from './command-kinds.ts';
import { because, sealed } from './testing/stages.ts';
import { sessionOn } from './testing/told-course.ts';

const DAY_1: CommandOf<'answerCheckIn'> = {
  do: 'answerCheckIn',
  session: 'v1',
  asks: 'day-1',
  report: 'r1',
  redness: 'less',
  pain: 'none',
  comparedWithBefore: null,
  signs: [],
  unsure: [],
  words: null,
  photographs: [],
};

const MARKS: CommandOf<'recordAdverseEvent'> = {
  do: 'recordAdverseEvent',
  event: 'e1',
  session: 'v1',
  zones: ['left-cheek'],
  term: 'dark-marks',
  says: 'Brown marks on the left cheek.',
  beganOn: '2026-12-10',
  report: null,
  judgement: { grade: 1, serious: [], causality: 'probable', outcome: 'ongoing', endedOn: null, treatment: null },
};

describe('the check-ins of a course', () => {
  it('are due after the session, and answered once, with their triage', () => {
    const told = sealed();
    expect(because(told.asks('patient', DAY_1))).toBe('It is asked from 2026-11-25 on. Report a sign instead.');
    told.on('2026-11-25').does('patient', DAY_1);
    expect(told.state.reports.r1).toMatchObject({ day: 1, signs: ['redness'], triage: { level: 5 } });
    expect(told.state.checkIns['v1/day-1']).toMatchObject({ redness: 'less', pain: 'none', report: 'r1' });
    expect(because(told.asks('patient', { ...DAY_1, report: 'r2' }))).toBe('This was answered. Report a sign instead.');
  });

  it('ask for what they ask, and for nothing else', () => {
    const told = sealed().on('2026-11-25');
    expect(because(told.asks('patient', { ...DAY_1, pain: null }))).toBe('Answer this too: pain.');
    told.does('patient', { ...DAY_1, comparedWithBefore: 'much better' });
    expect(told.state.checkIns['v1/day-1']?.comparedWithBefore).toBeNull();
  });

  it('may still be answered when they were missed, by the practice on the telephone too', () => {
    const told = sealed().on('2026-11-30');
    expect(checkInsOf(told.state, '2026-11-30').map(({ asks, standing }) => `${asks} ${standing}`)).toEqual([
      'day-1 missed',
      'day-3 missed',
      'day-7 to come',
      'before-next to come',
      'month-3 to come',
      'month-6 to come',
    ]);
    told.does('practitioner', { ...DAY_1, redness: 'more' });
    expect(told.state.reports.r1).toMatchObject({ day: 6, triage: { level: 3, humanReads: true } });
  });

  it('follow the visit that is booked, and move with it', () => {
    const told = sealed().does('front-desk', sessionOn('2026-12-29', 'v2'));
    const before = () => checkInsOf(told.state, told.context.today).find(({ asks }) => asks === 'before-next')?.dueOn;
    expect(before()).toBe('2026-12-28');
    told.does('front-desk', { do: 'cancelVisit', visit: 'v2', because: null });
    expect(before()).toBe('2026-12-22');
  });
});

describe('a harm on record', () => {
  it('is tied to device, lot, settings and operator by the record of its session', () => {
    const told = sealed().on('2026-12-11').does('practitioner', MARKS);
    expect(told.state.adverseEvents.e1?.link).toMatchObject({
      session: 'v1',
      needledOn: '2026-11-24',
      operator: 'dr-vega',
      device: 'skinpen',
      cartridges: ['GS1/09506000134352/AB1/1'],
      lots: ['AB1'],
      settings: [
        { zone: 'left-cheek', settingMm: 1.25, passes: 4 },
        { zone: 'right-cheek', settingMm: 1.25, passes: 4 },
      ],
      skinType: expect.anything(),
    });
  });

  it('is judged again by addition: what was judged before stays', () => {
    const told = sealed().on('2026-12-11').does('practitioner', MARKS).on('2027-03-01');
    const judgement = { ...MARKS.judgement, outcome: 'gone', endedOn: '2027-02-20' } as const;
    told.does('responsible-clinician', { do: 'judgeAdverseEvent', event: 'e1', judgement, because: 'It faded.' });
    expect(told.state.adverseEvents.e1?.judgement.outcome).toBe('ongoing');
    expect(told.state.adverseEvents.e1?.judgedAgain.at(-1)?.judgement.outcome).toBe('gone');
  });

  it.each<[string, Partial<CommandOf<'recordAdverseEvent'>>, RegExp]>([
    ['before its session', { beganOn: '2026-11-01' }, /before the session/],
    ['that is still to come', { beganOn: '2027-01-01' }, /still to come/],
    ['of a session that was not held', { session: 'v9' }, /Nobody was needled/],
    ['told by a report that is not there', { report: 'r9' }, /no such report/],
    ['that is fatal and called mild', { judgement: { ...MARKS.judgement, outcome: 'fatal' } }, /Grade 5 is death/],
    ['that threatens life and is not serious', { judgement: { ...MARKS.judgement, grade: 4 } }, /life-threatening/],
  ])('is not one %s', (_, changes, says) => {
    const told = sealed().on('2026-12-11');
    expect(because(told.asks('practitioner', { ...MARKS, ...changes }))).toMatch(says);
  });

  it('is not for the desk or the person to write', () => {
    const told = sealed().on('2026-12-11');
    expect(because(told.asks('front-desk', MARKS))).toMatch(/not for the role/);
    expect(because(told.asks('patient', MARKS))).toMatch(/not for the role/);
  });
});

import { describe, expect, it } from 'vitest';
import type { CourseCommand } from './command-kinds.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { because, booked, items, needling, TODAY } from './testing/stages.ts';
import { sessionOn, ToldCourse } from './testing/told-course.ts';

describe('screening', () => {
  it('keeps the day of every answer, and lets a newer "unknown" stand', () => {
    const told = booked().on('2026-11-25');
    told.does('patient', { do: 'answerScreening', answers: { keloid: { answer: 'unknown' } } });
    expect(told.state.answers).toMatchObject({
      keloid: { answer: 'unknown', answeredOn: '2026-11-25' },
      pregnant: { answeredOn: TODAY },
    });
  });

  it('takes no answer from a day that is still to come', () => {
    const answers = { keloid: { answer: 'no', answeredOn: '2026-11-25' } } as const;
    expect(because(booked().asks('patient', { do: 'answerScreening', answers }))).toContain('still to come');
  });
});

describe('the plan', () => {
  it('has versions, and a digest of its own for each', () => {
    const told = booked().does('practitioner', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
    expect(told.state.plans.map(({ version }) => version)).toEqual([1, 2]);
    expect(new Set(told.state.plans.map(({ hash }) => hash)).size).toBe(2);
  });

  it('keeps findings, scope and outlook as they were at the time', () => {
    const outlook = { model: '1', posterior: 'p', draws: 2000, seed: 7, inputs: 'a', outlook: 'b' };
    const plan = { ...EXAMPLE_COURSE_PLAN, indication: 'laxity' } as const;
    const told = booked().does('responsible-clinician', { do: 'proposePlan', plan, outlook });
    expect(told.state.plans.at(-1)).toMatchObject({
      outlook,
      scope: [{ zone: 'left-cheek', scope: 'off label' }, {}],
      found: { asOn: TODAY, verdict: 'ask', findings: [{ rule: 'P04' }, { rule: 'P05' }] },
    });
  });

  it('does not change under a needle', () => {
    const proposal = { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null } as const;
    expect(because(needling().asks('practitioner', proposal))).toContain('Needling is under way');
  });

  it('cannot be shallower on paper than the deepest side', () => {
    const [left, right] = EXAMPLE_COURSE_PLAN.zones as [never, (typeof EXAMPLE_COURSE_PLAN.zones)[number]];
    const plan = { ...EXAMPLE_COURSE_PLAN, zones: [left, { ...right, settingMm: 2.6 }] };
    const told = booked().does('practitioner', { do: 'proposePlan', plan, outlook: null });
    expect(told.state.plans.at(-1)?.found.findings.map(({ rule }) => rule)).toContain('P02');
  });
});

describe('booking a session', () => {
  it('waits for a plan', () => {
    const told = new ToldCourse().on(TODAY, `${TODAY}T08:00:00Z`);
    expect(because(told.asks('patient', sessionOn(TODAY, 'v1')))).toContain('Book a consultation first');
    expect(told.asks('patient', { ...sessionOn(TODAY, 'v1'), purpose: 'consultation' }).refused).toBe(false);
  });

  it.each<[string, string, string[]]>([
    ['29 days after the first', '2026-12-23', ['interval']],
    ['30 days after the first', '2026-12-24', []],
    ['on the same day', TODAY, ['interval', 'P07']],
  ])('%s', (_, on, open) => expect(items(booked().asks('front-desk', sessionOn(on, 'v2')))).toEqual(open));

  it('never goes beyond the number of the plan', () => {
    const told = booked()
      .does('front-desk', sessionOn('2026-12-24', 'v2'))
      .does('front-desk', sessionOn('2027-01-23', 'v3'));
    expect(items(told.asks('front-desk', sessionOn('2027-02-22', 'v4')))).toEqual(['sessions']);
    told.does('front-desk', { do: 'cancelVisit', visit: 'v3', because: null });
    expect(items(told.asks('front-desk', sessionOn('2027-02-22', 'v4')))).toEqual([]);
  });

  it('is not with somebody whose credential has run out by then', () => {
    const [credential] = new ToldCourse().context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, validUntil: '2026-12-23' }] };
    expect(items(booked().asks('front-desk', sessionOn('2026-12-24', 'v2'), { credentials }))).toContain('credential');
  });

  it('waits until what is deferred is over, and not longer', () => {
    const told = booked({ sunburn: { answer: 'no', healedOn: '2026-12-20' } });
    const answers = { activeInfection: { answer: 'no', clearedOn: '2026-12-20' } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    expect(items(told.asks('practitioner', sessionOn('2026-12-26', 'v2')))).toContain('S05');
    expect(items(told.asks('practitioner', sessionOn('2027-01-20', 'v2')))).toEqual([]);
  });

  it('does not wait for what a clinician may still decide', () => {
    const told = booked({ anticoagulant: { answer: 'yes', medicines: ['aspirin'] } });
    expect(items(told.asks('patient', sessionOn('2026-12-24', 'v2')))).toEqual([]);
  });

  it('is not in the past, and ends after it begins', () => {
    expect(because(booked().asks('patient', sessionOn('2026-11-23', 'v2')))).toContain('passed');
    const backwards = { ...sessionOn('2026-12-24', 'v2'), endsAt: '2026-12-24T13:00:00Z' };
    expect(because(booked().asks('patient', backwards))).toContain('ends after it begins');
  });

  it('moves under the same rules, and not once it has begun', () => {
    const told = booked().does('front-desk', sessionOn('2026-12-24', 'v2'));
    const to = (on: string): CourseCommand => {
      const { purpose: _, ...time } = sessionOn(on, 'v2');
      return { ...time, do: 'moveVisit' };
    };
    expect(items(told.asks('front-desk', to('2026-12-20')))).toEqual(['interval']);
    told.does('front-desk', to('2026-12-30'));
    expect(told.state.visits.v2?.on).toBe('2026-12-30');
    told.does('front-desk', { do: 'checkIn', session: 'v1' });
    expect(because(told.asks('front-desk', { ...to('2026-12-01'), visit: 'v1' } as CourseCommand))).toContain(
      'has begun',
    );
  });

  it('is checked in on its day', () => {
    const told = booked().does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(because(told.asks('front-desk', { do: 'checkIn', session: 'v2' }))).toContain('2026-12-24, not today');
  });
});

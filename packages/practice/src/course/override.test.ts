import { describe, expect, it } from 'vitest';
import { openItemsOf } from '../need-to-know/clearance-of.ts';
import type { SidedZone } from '../plan/sided-zone.ts';
import { EXAMPLE_COURSE_PLAN } from './course-plan.ts';
import { because, booked } from './testing/stages.ts';
import { sessionOn, type ToldCourse } from './testing/told-course.ts';

describe('an override', () => {
  const aspirin = { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } } as const;
  const openFinding = ({ state, context }: ToldCourse, rule: string) =>
    openItemsOf(state, 'v1', context).find(({ item }) => item === rule)?.finding ?? '';
  const decided = (told: ToldCourse, rule: string, session: string | null) =>
    told.does('responsible-clinician', {
      do: 'overrideFinding',
      finding: openFinding(told, rule),
      session,
      reason: 'Goes on; pressure after.',
    });
  const open = ({ state, context }: ToldCourse, visit = 'v1') =>
    openItemsOf(state, visit, context).map(({ item }) => item);

  it('can be decided before the day, and holds on it', () => {
    const told = booked(aspirin);
    expect(open(told)).toContain('S11');
    expect(open(decided(told, 'S11', null))).not.toContain('S11');
  });

  it('holds no longer than a screening counts as fresh', () => {
    const told = decided(booked(aspirin), 'S11', null).does('front-desk', sessionOn('2027-01-30', 'v2'));
    expect(open(told.on('2026-12-24'), 'v2')).not.toContain('S11');
    expect(open(told.on('2026-12-25'), 'v2')).toContain('S11');
  });

  it('for one session holds for no other', () => {
    const told = decided(booked(aspirin), 'S11', 'v1').does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(open(told)).not.toContain('S11');
    expect(open(told, 'v2')).toContain('S11');
  });

  it('does not cover a second medicine', () => {
    const told = decided(booked(aspirin), 'S11', null);
    const answers = { anticoagulant: { answer: 'yes', medicines: ['aspirin', 'clopidogrel'] } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    expect(open(told)).toContain('S11');
  });

  const laxity = (...zones: SidedZone[]) => ({
    ...EXAMPLE_COURSE_PLAN,
    indication: 'laxity' as const,
    zones: zones.map((zone) => ({ zone, settingMm: 0.5, passes: 4, reason: null, insideOrbitalRim: false })),
  });
  const offLabel = (told: ToldCourse) => open(told).filter((item) => item === 'P05').length;

  it('of a plan holds for that version alone', () => {
    const plan = laxity('left-cheek', 'right-cheek');
    const told = booked({}, plan);
    expect(offLabel(told)).toBe(1);
    expect(offLabel(decided(told, 'P05', null))).toBe(0);
    told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
    expect(offLabel(told)).toBe(1);
  });

  it('of one zone off label does not cover another', () => {
    const told = booked({}, laxity('left-cheek', 'forehead'));
    expect(offLabel(told)).toBe(2);
    expect(offLabel(decided(told, 'P05', null))).toBe(1);
    expect(offLabel(decided(told, 'P05', null))).toBe(0);
  });

  it.each<[string, string, object, string]>([
    ['a rule without one', 'S03', { pregnant: { answer: 'yes' } }, 'No override here.'],
    ['a missing answer', 'S40', { keloid: { answer: 'unknown' } }, 'A missing answer is answered, not overridden.'],
  ])('is refused for %s', (_, rule, answers, says) => {
    const told = booked().does('patient', { do: 'answerScreening', answers });
    const finding = openFinding(told, rule);
    const asked = { do: 'overrideFinding', finding, session: null, reason: 'Because.' } as const;
    expect(because(told.asks('responsible-clinician', asked))).toBe(says);
  });

  it('names a session that exists', () => {
    const told = booked(aspirin);
    const finding = openFinding(told, 'S11');
    const asked = { do: 'overrideFinding', finding, session: 'v9', reason: 'Because.' } as const;
    expect(because(told.asks('responsible-clinician', asked))).toBe('There is no such session.');
  });

  it('is for a physician or the responsible clinician', () => {
    const told = booked(aspirin);
    const asked = {
      do: 'overrideFinding',
      finding: openFinding(told, 'S11'),
      session: null,
      reason: 'Because.',
    } as const;
    const [credential] = told.context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, profession: 'nurse' }] };
    expect(because(told.asks('practitioner', asked, { credentials }))).toContain('Only a physician');
    expect(because(told.asks('practitioner', asked))).toBe('allowed');
  });
});

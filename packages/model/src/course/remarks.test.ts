import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE, EXAMPLE_PARAMETERS } from '../example.ts';
import type { Course } from './course.ts';
import { extrapolations } from './extrapolations.ts';
import { notPermitted } from './not-permitted.ts';
import { planZones } from './zone-plan.ts';

const refused = (change: Partial<Course>) => {
  const course = { ...EXAMPLE_COURSE, ...change };
  return notPermitted(course, planZones(course, EXAMPLE_PARAMETERS), EXAMPLE_PARAMETERS).join('\n');
};
const beyond = (change: Partial<Course>) => {
  const course = { ...EXAMPLE_COURSE, ...change };
  return extrapolations(course, planZones(course, EXAMPLE_PARAMETERS)).join('\n');
};
const { person, technique, hygiene } = EXAMPLE_COURSE;
const needling = (zone: string, settingMm: number, ...days: number[]) => ({
  sessions: days.map((day) => ({ day, zones: { [zone]: { settingMm } } })),
});

describe('what a practice would refuse', () => {
  it('is nothing for the example', () => {
    expect(refused({})).toBe('');
  });

  it.each([
    ['the eyelid', needling('eyelid', 0.25, 0), 'Eyelid: this zone is never needled (P01)'],
    ['a zone without a cap', needling('hand', 0.5, 0), 'Hand: no cap is on record'],
    ['a depth that was not evaluated', needling('cheek', 2, 0), '2 mm is deeper than the 1.5 mm that were evaluated'],
    ['sessions ten days apart', needling('cheek', 1, 0, 10), '10 days between sessions'],
    ['a child', { person: { ...person, age: 17 } }, 'under 18 years (S01)'],
    ['untrained hands', { technique: { ...technique, operator: 'untrained' } }, '(P12, P13)'],
    ['a used cartridge', { hygiene: { ...hygiene, cartridgeUses: 2 } }, 'this is use 2 (T01)'],
    ['no antiseptic', { hygiene: { ...hygiene, antiseptic: 'none' } }, 'not prepared with an antiseptic (T04)'],
    ['an antiseptic wiped off', { hygiene: { ...hygiene, wetSeconds: 20 } }, 'needs 60 s on the skin, not 20 s'],
    ['wet skin', { hygiene: { ...hygiene, dried: false } }, 'only on dry skin'],
  ] as const)('is said of %s', (_, change, sentence) => {
    expect(refused(change as Partial<Course>)).toContain(sentence);
  });

  it('counts the interval within a zone, not between zones', () => {
    const sessions = [0, 3].map((day) => ({ day, zones: { [day === 0 ? 'cheek' : 'hand']: { settingMm: 1 } } }));
    expect(refused({ sessions })).not.toContain('between sessions');
  });
});

describe('what lies beyond the evidence', () => {
  it.each([
    ['a pen’s density', {}, '3000 per cm² is an extrapolation'],
    ['more than half a year', { horizonDays: 365 }, 'beyond 6 months'],
    ['an age', { person: { ...person, age: 80 } }, 'this person is 80'],
    ['a skin type', { person: { ...person, fitzpatrickType: 5 } }, 'this is type 5'],
    ['a skin type that is not known', { person: { ...person, fitzpatrickType: null } }, 'skin type is not known'],
    ['a body zone', needling('hand', 1, 0), 'hand: the response was measured on facial skin'],
    ['short needles', needling('cheek', 0.2, 0), 'less than 0.5 mm'],
    ['untrained hands', { technique: { ...technique, operator: 'untrained' } }, 'Percuta policy'],
  ] as const)('is said of %s', (_, change, sentence) => {
    expect(beyond(change as Partial<Course>)).toContain(sentence);
  });

  it('is silent where it does not apply', () => {
    expect(beyond({ horizonDays: 90 })).not.toContain('6 months');
    expect(beyond({})).not.toContain('hand');
  });

  it('says which counts had no effect', () => {
    expect(beyond({ technique: { ...technique, rolls: 15 } })).toContain(
      'rolls had no effect: a pen is counted by passes',
    );
  });
});

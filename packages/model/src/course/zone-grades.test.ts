import { describe, expect, it } from 'vitest';
import { BrokenEnsemble } from '../draws.ts';
import { EXAMPLE_COURSE, EXAMPLE_PARAMETERS } from '../example.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Course, Session } from './course.ts';
import { simulateCourse } from './simulate-course.ts';

const simulate = (sessions: readonly Session[], change: Partial<Course> = {}) =>
  simulateCourse({ ...EXAMPLE_COURSE, horizonDays: 365, ...change, sessions }, EXAMPLE_PARAMETERS, seededRandom(1));
const onCheek = (settingMm: number, ...days: number[]): Session[] =>
  days.map((day) => ({ day, zones: { cheek: { settingMm } } }));
const grades = (sessions: readonly Session[], change: Partial<Course> = {}) => {
  const { days, zones } = simulate(sessions, change);
  const { lemperleGradeChange, acneScarGradeChange } = zones.cheek!.outlook;
  const on = (day: number) => lemperleGradeChange[days.indexOf(day)] ?? null;
  return { on, lemperleGradeChange, acneScarGradeChange };
};
const ZERO = { p05: 0, median: 0, p95: 0 };

describe('the grades of an outlook', () => {
  it('are nothing before the first session, unknown for four weeks after it, and lower from then on', () => {
    const { on } = grades(onCheek(1.5, 0, 30));
    expect(on(0)).toEqual(ZERO);
    for (const day of [1, 3, 7, 14]) expect(on(day)).toBeNull();
    for (const day of [28, 60, 90, 180, 365]) expect(on(day)!.p95).toBeLessThan(0);
  });

  it('count the four weeks from the first session, wherever it stands', () => {
    const { on } = grades(onCheek(1.5, 10));
    expect([on(0), on(7)]).toEqual([ZERO, ZERO]);
    expect([on(14), on(28)]).toEqual([null, null]);
    expect(on(60)!.median).toBeLessThan(0);
  });

  it('fall with every session and come back when no more follow', () => {
    const [once, thrice] = [grades(onCheek(1.5, 0)), grades(onCheek(1.5, 0, 30, 60))];
    expect(thrice.on(90)!.median).toBeLessThan(once.on(90)!.median);
    expect(once.on(365)!.median).toBeGreaterThan(once.on(90)!.median);
  });

  it('know neither depth nor passes nor zone: plans that differ only in those get the same', () => {
    const deep = simulate([{ day: 0, zones: { cheek: { settingMm: 1.5 }, eyelid: { settingMm: 0.5, passes: 1 } } }]);
    expect(deep.zones.eyelid!.outlook.lemperleGradeChange).toEqual(deep.zones.cheek!.outlook.lemperleGradeChange);
    expect(grades(onCheek(0.5, 0)).lemperleGradeChange).toEqual(grades(onCheek(1.5, 0)).lemperleGradeChange);
    expect(deep.extrapolations.join()).toContain('Grades come from a curve over sessions alone');
  });

  it('say nothing after needles too short for any study, and what they said before stays', () => {
    const deep = grades(onCheek(1.5, 0));
    const then = grades([...onCheek(1.5, 0), ...onCheek(0.3, 60)]);
    expect(then.lemperleGradeChange.slice(0, 7)).toEqual(deep.lemperleGradeChange.slice(0, 7));
    expect([then.on(90), then.on(365)]).toEqual([null, null]);
    expect(simulate(onCheek(0.3, 0)).unknown.filter((line) => line.includes('Grade'))).toEqual(
      ['lemperleGradeChange', 'acneScarGradeChange'].map(
        (name) => `zones.cheek.outlook.${name}: after needles set to less than 0.5 mm no grade has been measured.`,
      ),
    );
  });

  it('stay where they are for a session that needles nothing', () => {
    const { lemperleGradeChange, acneScarGradeChange } = grades(onCheek(0, 0, 30));
    for (const band of [...lemperleGradeChange, ...acneScarGradeChange]) expect(band).toEqual(ZERO);
  });

  it('never take away more than the whole grade, however many sessions', () => {
    const many = Array.from({ length: 200 }, (_, k) => k * 14);
    const { on, acneScarGradeChange } = grades(onCheek(1.5, ...many), { horizonDays: 3650 });
    expect(on(365)!.p05).toBeGreaterThan(-5);
    expect(acneScarGradeChange.at(-1)!.p05).toBeGreaterThan(-4);
  });

  it('are refused without the constants of the curve, rather than made up', () => {
    const { emaxWaningDays: _, ...columns } = EXAMPLE_PARAMETERS.ensemble.columns;
    const parameters = { ...EXAMPLE_PARAMETERS, ensemble: { ...EXAMPLE_PARAMETERS.ensemble, columns } };
    expect(() => simulateCourse(EXAMPLE_COURSE, parameters, seededRandom(1))).toThrow(BrokenEnsemble);
  });
});

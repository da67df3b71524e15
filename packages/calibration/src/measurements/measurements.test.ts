import { CALIBRATION_SET, COURSES, HELD_OUT_STUDIES, measurement } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { ARM_RESULTS, armResult } from './arm-results.ts';
import { BACK_BY, CLOSURE_TIMES, SLOWER_WITH_AGE, STILL_RAISED } from './closure-results.ts';
import { FITTED_STUDIES } from './fitted-studies.ts';
import { LASER_RISES, PARTIAL_INJURY } from './laser-shapes.ts';

const rowsOf = (id: string) => CALIBRATION_SET.find((group) => group.id === id)?.rows ?? [];

describe('what is fitted', () => {
  it('is every result of needling in the calibration set and no other', () => {
    expect(ARM_RESULTS.map(({ id }) => id).toSorted()).toEqual(
      [...rowsOf('calibration.response-to-needling')].toSorted(),
    );
  });

  it('is taken from the evidence, number by number', () => {
    for (const result of ARM_RESULTS) {
      expect(result.value).toBe(measurement(result.id).value);
      expect(result.people).toBe(measurement(result.id).n);
    }
  });

  it('takes its errors from the printed intervals, at their own levels', () => {
    const errorOf = (id: string) => ARM_RESULTS.find((result) => result.id === id)?.standardError ?? Number.NaN;
    expect(errorOf('needling.ablon-wrinkles-d150')).toBeCloseTo((1.34 - 1.11) / (2 * 2.5758), 4);
    expect(errorOf('needling.alam-needled-6mo')).toBeCloseTo((6.5 - 0.2) / (2 * 1.96), 3);
  });

  it('refuses a row that is not in the calibration set', () => {
    const reading = { study: 'x', observable: 'lemperle-grade-change', day: 1, method: 'x' } as const;
    expect(() => armResult('needling.ablon-laxity-d150', reading)).toThrow('not in the calibration set');
  });

  it('has closure and laser figures from the calibration set alone', () => {
    const closure = [...CLOSURE_TIMES.map(({ id }) => id), ...STILL_RAISED.ids, BACK_BY.id, SLOWER_WITH_AGE.id];
    const dynamics = [...LASER_RISES.map(({ id }) => id), PARTIAL_INJURY.id];
    expect(closure.filter((id) => !rowsOf('calibration.depth-and-closure').includes(id))).toEqual([]);
    expect(dynamics.filter((id) => !rowsOf('calibration.wound-dynamics').includes(id))).toEqual([]);
  });

  it('cites no study that is wholly held out', () => {
    const fitted = new Set(ARM_RESULTS.flatMap(({ id }) => measurement(id).sources));
    const sealed = HELD_OUT_STUDIES.filter(({ permittedRows }) => permittedRows.length === 0);
    expect(sealed.length).toBeGreaterThan(5);
    expect(sealed.filter(({ sources }) => sources.some((source) => fitted.has(source)))).toEqual([]);
  });
});

describe('the course of a fitted study', () => {
  it.each(FITTED_STUDIES.map((study) => [study.name, study] as const))('%s is the published one', (_, study) => {
    const published = COURSES.find(({ sources }) => sources[0] === study.id);
    const days = study.setting.course.sessions.map(({ day }) => day);
    expect(days.length).toBe(published?.sessions);
    if (days.length > 1) expect(days[1]! - days[0]!).toBe(published?.intervalDays);
    const { device } = study.setting.course;
    const deepest =
      device.kind === 'pen' ? study.setting.course.sessions[0]?.zones.cheek?.settingMm : device.needleLengthMm;
    if (published?.needleLengthMm != null) expect(deepest).toBe(published.needleLengthMm);
    expect(study.assumed.length).toBeGreaterThan(0);
  });

  it('ends with the reading on the published day: Lotfi eight weeks after the last of five', () => {
    const lotfi = FITTED_STUDIES.find(({ id }) => id === 'lotfi-2013')!;
    const last = lotfi.setting.course.sessions.at(-1)!.day;
    expect(ARM_RESULTS.find(({ study }) => study === 'lotfi-2013')!.day - last).toBe(8 * 7);
  });
});

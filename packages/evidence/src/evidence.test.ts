import { describe, expect, it } from 'vitest';
import { lintEvidence } from './lint.ts';
import { CALIBRATION_SET, COURSES, HELD_OUT_STUDIES, measurement, TISSUE_MEASUREMENTS } from './tissue/index.ts';

describe('what we hold as evidence', () => {
  it('has no fault, and the linter looked at all of it', () => {
    const { faults, checked } = lintEvidence();
    expect(faults).toEqual([]);
    expect(checked.rows).toBeGreaterThan(600);
    expect(checked.figures).toBeGreaterThan(900);
  });

  it('lets nothing be fitted to that is only a faint recollection, a derivation of ours alone, or held out', () => {
    const heldOut = new Set(
      HELD_OUT_STUDIES.filter((study) => study.permittedRows.length === 0).flatMap((s) => s.sources),
    );
    const rows = CALIBRATION_SET.flatMap((group) => group.rows).map(measurement);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(row.provenance, row.id).not.toBe('RECALLED-low');
      expect(row.sources, row.id).not.toEqual(['percuta-derivation']);
      expect(
        row.sources.filter((source) => heldOut.has(source)),
        row.id,
      ).toEqual([]);
    }
  });

  it('holds only day 150 of the course whose earlier days are held out', () => {
    const days = TISSUE_MEASUREMENTS.filter((row) => row.sources.includes('ablon-2018')).map((row) => row.atDay);
    expect(new Set(days)).toEqual(new Set([150]));
  });

  it('counts the four reports of one trial as one cohort', () => {
    const reports = HELD_OUT_STUDIES.filter((study) => study.cohort === 'nct03803059');
    expect(reports.map((study) => study.id)).toEqual([
      'held-out.kenkel-2021',
      'held-out.alqam-2022',
      'held-out.alqam-2023',
      'held-out.nct03803059',
    ]);
  });

  it('never names ethnicity beside the lifetime of micropores', () => {
    const rows = TISSUE_MEASUREMENTS.filter((row) => row.sources.includes('ogunjimi-2020'));
    expect(rows.length).toBe(6);
    for (const row of rows) expect(row.population).toMatch(/^human, (group \d of 5|all groups)$/);
  });

  it('gives every course results that stand in the tables', () => {
    for (const course of COURSES) {
      expect(course.results.length, course.id).toBeGreaterThan(0);
      for (const id of course.results) expect(measurement(id).sources, id).toEqual(course.sources);
    }
  });
});

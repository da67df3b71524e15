import { withOpenLabelBias } from '@percuta/model';
import { type Cohort, layOutCohort, simulateCohort } from '../cohort/cohort.ts';
import { STUDY_LINKS } from '../cohort/observables.ts';
import { STAND_INS } from '../cohort/people.ts';
import { medianDraw, type StudyDraw } from '../cohort/study-draw.ts';
import type { ArmResult } from '../measurements/arm-results.ts';
import { studySetting } from '../measurements/fitted-studies.ts';
import { type Coordinate, coordinate } from '../parameters/coordinates.ts';
import { FREE_CONSTANTS } from './free-constants.ts';
import { laserLogLikelihood } from './laser-likelihood.ts';
import type { Expectation, StudyModel, StudySpread } from './study-model.ts';

type Written = { -readonly [K in keyof Expectation]: Expectation[K] };

interface StudyAtWork {
  readonly cohort: Cohort;
  /** Places in the list of results. */
  readonly needled: readonly number[];
}

/**
 * The mechanism as a model of what studies print. `free` names the constants that the fit moves; all others stay at the
 * median of their priors. Lasers are no results of needling: where results are simulated, they have to be left out.
 */
export function mechanismModel(
  results: readonly ArmResult[],
  free: readonly string[] = FREE_CONSTANTS,
  { withLasers = true }: { readonly withLasers?: boolean } = {},
): StudyModel {
  const coordinates = free.map(coordinate);
  const draw = medianDraw();
  const expected = results.map((): Written => ({ mean: 0, peopleSd: 0, readingError: 0 }));
  const studies = [...new Set(results.map(({ study }) => study))].map((id): StudyAtWork => {
    const needled = [...results.keys()].filter((k) => results[k]?.study === id && results[k]?.needled);
    const days = [...new Set(needled.map((k) => results[k]?.day ?? 0))].toSorted((a, b) => a - b);
    return { cohort: layOutCohort(studySetting(id), days), needled };
  });
  return {
    name: 'mechanism',
    results,
    coordinates,
    expect: (point) => {
      writeDraw(draw, coordinates, point);
      for (const { cohort, needled } of studies) {
        simulateCohort(cohort, draw);
        for (const k of needled) readResult(results[k] as ArmResult, { cohort, draw }, expected[k] as Written);
      }
      results.forEach((result, k) => {
        if (!result.needled) (expected[k] as Written).readingError = STUDY_LINKS[result.observable].readingError(draw);
      });
      return expected;
    },
    spread: () => spreadOf(draw),
    logLikelihoodBeyond: () => (withLasers ? laserLogLikelihood(draw) : 0),
  };
}

/** Writes a point of the fit into a draw. */
export function writeDraw(draw: StudyDraw, coordinates: readonly Coordinate[], point: ArrayLike<number>): void {
  coordinates.forEach(({ name, toValue }, k) => {
    draw[name as keyof StudyDraw] = toValue(point[k] as number);
  });
}

/** How far studies differ in a draw. */
export function spreadOf(draw: StudyDraw): StudySpread {
  return { responseLogSd: draw.betweenStudyResponseLogSd, readingShare: draw.betweenStudyReadingShare };
}

function readResult(
  result: ArmResult,
  { cohort, draw }: { readonly cohort: Cohort; readonly draw: StudyDraw },
  into: Written,
): void {
  const day = cohort.days.indexOf(result.day);
  const { mean, sd } = readPeople(cohort, day, { observable: result.observable, draw });
  const bias = result.open && STUDY_LINKS[result.observable].judged ? draw.openLabelBiasShare : 0;
  into.mean = withOpenLabelBias(mean, bias);
  into.peopleSd = withOpenLabelBias(sd, bias);
  into.readingError = STUDY_LINKS[result.observable].readingError(draw);
}

/** Mean and spread over the stand-ins of one true change. */
export function readPeople(
  cohort: Cohort,
  day: number,
  { observable, draw }: { readonly observable: ArmResult['observable']; readonly draw: StudyDraw },
): { readonly mean: number; readonly sd: number } {
  const link = STUDY_LINKS[observable];
  let sum = 0;
  let squares = 0;
  for (let person = 0; person < STAND_INS.length; person++) {
    const skin = cohort.skins[person * cohort.days.length + day];
    if (skin === undefined) continue;
    const value = link.observe(skin, draw, cohort.setting.baselineGrade);
    sum += value;
    squares += value * value;
  }
  const mean = sum / STAND_INS.length;
  return { mean, sd: Math.sqrt(Math.max(0, squares / STAND_INS.length - mean * mean)) };
}

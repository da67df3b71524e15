import { emaxShare, highestEffect, relativeChange, sessionsStillActing, withOpenLabelBias } from '@percuta/model';
import { STUDY_LINKS, type StudyObservable } from '../cohort/observables.ts';
import type { Expectation, StudyModel } from '../likelihood/study-model.ts';
import type { ArmResult } from '../measurements/arm-results.ts';
import { studySetting } from '../measurements/fitted-studies.ts';
import { type Coordinate, coordinate, coordinateOf } from '../parameters/coordinates.ts';
import { KIND_NAMES, kindOf, RIVAL_PERSON_LOG_SD, rivalReadingError, unitScale } from './kinds.ts';
import { RIVAL_PRIORS } from './rival-priors.ts';

/** The constants of the Emax rival, in the order of its coordinates; one number for each kind of reading follows. */
export const EMAX_CONSTANTS = [
  'typicalEffect',
  'effectLogSd',
  'halfEffectSessions',
  'waningDays',
  'openLabelBiasShare',
  'betweenStudyResponseLogSd',
  'betweenStudyReadingShare',
] as const;

export type EmaxDraw = Record<(typeof EMAX_CONSTANTS)[number], number>;

/**
 * The coordinates of the Emax rival, whatever it is fitted to: its constants, and one for each kind of reading. A kind
 * that no result reads keeps what kinds have in common.
 */
export function emaxCoordinates(): Coordinate[] {
  const own = new Map(RIVAL_PRIORS.map((prior) => [prior.parameter, prior]));
  const constants = EMAX_CONSTANTS.map((name) => {
    const prior = own.get(name);
    return prior === undefined ? coordinate(name) : coordinateOf(prior);
  });
  return [...constants, ...KIND_NAMES.map((kind): Coordinate => ({ name: `kind ${kind}`, toValue: (z) => z }))];
}

/** Where the coordinate of a kind stands. */
export function kindPlace(observable: StudyObservable): number {
  return EMAX_CONSTANTS.length + KIND_NAMES.indexOf(kindOf(observable).name);
}

/** Reads the constants from a point of the fit. */
export function emaxDraw(coordinates: readonly Coordinate[], point: ArrayLike<number>): EmaxDraw {
  const values = EMAX_CONSTANTS.map((name, k) => [name, coordinates[k]?.toValue(point[k] as number) ?? Number.NaN]);
  return Object.fromEntries(values) as EmaxDraw;
}

/**
 * The simple rival: an effect that saturates with the number of sessions and wanes from each session on, the same
 * whatever the device, depth or density. How large it is depends on what is read, and kinds of reading resemble one
 * another. Relative changes of grades end at the whole grade.
 */
export function emaxModel(results: readonly ArmResult[]): StudyModel {
  const coordinates = emaxCoordinates();
  const laidOut = results.map((result) => ({
    result,
    kind: kindOf(result.observable),
    place: kindPlace(result.observable),
    scale: unitScale(result.observable, studySetting(result.study)),
    sessionDays: studySetting(result.study).course.sessions.map(({ day }) => day),
    readingError: rivalReadingError(result.observable),
  }));
  let draw = emaxDraw(coordinates, new Float64Array(coordinates.length));
  return {
    name: 'emax',
    results,
    coordinates,
    expect: (point) => {
      draw = emaxDraw(coordinates, point);
      return laidOut.map(({ result, kind, place, scale, sessionDays, readingError }): Expectation => {
        if (!result.needled) return { mean: 0, peopleSd: 0, readingError };
        const acting = sessionsStillActing(sessionDays, result.day, draw.waningDays);
        const effect = highestEffect(draw, point[place] as number) * emaxShare(acting, draw.halfEffectSessions);
        const bias = result.open && STUDY_LINKS[result.observable].judged ? draw.openLabelBiasShare : 0;
        const mean = withOpenLabelBias(scale * relativeChange(effect, kind.better), bias);
        return { mean, peopleSd: RIVAL_PERSON_LOG_SD * Math.abs(mean), readingError };
      });
    },
    spread: () => ({
      responseLogSd: draw.betweenStudyResponseLogSd,
      readingShare: draw.betweenStudyReadingShare,
    }),
    logLikelihoodBeyond: () => 0,
  };
}

import { STUDY_LINKS } from '../cohort/observables.ts';
import type { Expectation, StudyModel } from '../likelihood/study-model.ts';
import type { ArmResult } from '../measurements/arm-results.ts';
import { studySetting } from '../measurements/fitted-studies.ts';
import { type Coordinate, coordinate, coordinateOf } from '../parameters/coordinates.ts';
import { rivalReadingError, unitScale } from './kinds.ts';
import { RIVAL_PRIORS } from './rival-priors.ts';

/** The constants of the null rival, in the order of its coordinates. */
export const NULL_CONSTANTS = ['hopeShare', 'betweenStudyReadingShare'] as const;

/** Its coordinates. */
export function nullCoordinates(): Coordinate[] {
  const hope = RIVAL_PRIORS.find(({ parameter }) => parameter === 'hopeShare');
  return NULL_CONSTANTS.map((name) =>
    hope !== undefined && name === hope.parameter ? coordinateOf(hope) : coordinate(name),
  );
}

/** No share of the grade can be hoped away that is not there. */
export const MOST_HOPED_AWAY = 0.9;

/**
 * The rival that says that needling does nothing: what is measured moves by error alone, and what people judge who know
 * of the treatment moves by hope, a share of the grade before.
 */
export function nullModel(results: readonly ArmResult[]): StudyModel {
  const coordinates = nullCoordinates();
  const laidOut = results.map((result) => ({
    hoped: result.open && result.needled && STUDY_LINKS[result.observable].judged,
    scale: unitScale(result.observable, studySetting(result.study)),
    readingError: rivalReadingError(result.observable),
  }));
  let readingShare = 0;
  return {
    name: 'null',
    results,
    coordinates,
    expect: (point) => {
      const [hope = 0, share = 0] = coordinates.map(({ toValue }, k) => toValue(point[k] as number));
      readingShare = share;
      return laidOut.map(({ hoped, scale, readingError }): Expectation => {
        const mean = hoped ? -scale * Math.min(MOST_HOPED_AWAY, hope) : 0;
        return { mean, peopleSd: 0, readingError };
      });
    },
    spread: () => ({ responseLogSd: 0, readingShare }),
    logLikelihoodBeyond: () => 0,
  };
}

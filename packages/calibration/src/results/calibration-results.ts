import { seededRandom } from '@percuta/model';
import { type ForetoldResult, foretell, leaveOneStudyOut } from '../leave-one-out/leave-one-study-out.ts';
import { predictiveSamples } from '../leave-one-out/predictive.ts';
import { CLOSURE_COORDINATES } from '../likelihood/closure-model.ts';
import { FREE_CONSTANTS } from '../likelihood/free-constants.ts';
import { mechanismModel } from '../likelihood/mechanism.ts';
import { STUDY_MODELS, type StudyModel, type StudyModelName } from '../likelihood/study-model.ts';
import { ARM_RESULTS, type ArmResult } from '../measurements/arm-results.ts';
import { coordinate } from '../parameters/coordinates.ts';
import type { Fit } from '../posterior/fit.ts';
import type { Fits } from '../posterior/posterior-file.ts';
import { type ConstantSummary, type Direction, directions, summarise } from '../posterior/summary.ts';
import { type ConstantProfile, profileMechanism } from '../profile/profile-mechanism.ts';
import { emaxCoordinates, emaxModel } from '../rivals/emax.ts';
import { nullCoordinates, nullModel } from '../rivals/null-effect.ts';

/** How each model is built for some results. */
export const BUILD_MODEL: Readonly<Record<StudyModelName, (results: readonly ArmResult[]) => StudyModel>> = {
  mechanism: (results) => mechanismModel(results),
  emax: emaxModel,
  null: nullModel,
};

/** Everything that the calibration found, as it is written down. */
export interface CalibrationResults {
  readonly posterior: string;
  readonly constants: Readonly<Record<keyof Fits, readonly ConstantSummary[]>>;
  readonly evaluations: Readonly<Record<keyof Fits, number>>;
  /** Of the mechanism, best known first. */
  readonly directions: readonly Direction[];
  readonly profiles: readonly ConstantProfile[];
  /** What each model, fitted to everything, would expect a new study like each fitted one to print. */
  readonly checks: readonly ForetoldResult[];
  /** What each model expected of each study that it had not seen. */
  readonly leftOut: readonly ForetoldResult[];
}

const CHECK_POINTS = 4000;
const CHECK_SEED = 77;
const LEFT_OUT_PLAN = { steps: 1600, ensembles: 2, seed: 40 };

/** Judges a set of fits; `posterior` is the hash under which they are shipped. */
export function judgeCalibration(fits: Fits, posterior: string): CalibrationResults {
  return {
    posterior,
    constants: {
      mechanism: summarise(FREE_CONSTANTS.map(coordinate), fits.mechanism),
      closure: summarise(CLOSURE_COORDINATES, fits.closure),
      emax: summarise(emaxCoordinates(), fits.emax),
      null: summarise(nullCoordinates(), fits.null),
    },
    evaluations: {
      mechanism: fits.mechanism.evaluations,
      closure: fits.closure.evaluations,
      emax: fits.emax.evaluations,
      null: fits.null.evaluations,
    },
    directions: directions(fits.mechanism),
    profiles: profileMechanism(),
    checks: STUDY_MODELS.flatMap((name) => checkModel(name, fits[name])),
    leftOut: leaveOneStudyOut(BUILD_MODEL, ARM_RESULTS, LEFT_OUT_PLAN).map(roundedResult),
  };
}

function checkModel(name: StudyModelName, fit: Fit): ForetoldResult[] {
  const model = BUILD_MODEL[name](ARM_RESULTS);
  const samples = predictiveSamples(model, fit.points.slice(0, CHECK_POINTS), seededRandom(CHECK_SEED));
  return model.results.flatMap((result, k) => {
    const sample = samples[k];
    return sample === undefined ? [] : [roundedResult(foretell(name, result, sample))];
  });
}

function roundedResult(result: ForetoldResult): ForetoldResult {
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    ...result,
    p05: round(result.p05),
    median: round(result.median),
    p95: round(result.p95),
    score: round(result.score),
    signChance: round(result.signChance),
  };
}

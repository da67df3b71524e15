import { PRIORS } from '@percuta/evidence';
import type { Draw } from '@percuta/model';
import { coordinate } from '../parameters/coordinates.ts';
import { STUDY_PRIORS } from '../parameters/study-priors.ts';

/** What the calibration adds to the model's constants: of studies and of readings that the model does not know. */
export interface StudyConstants {
  readonly betweenStudyResponseLogSd: number;
  readonly betweenStudyReadingShare: number;
  readonly goodmanPointsBefore: number;
  readonly elastinPerPapillaryCollagen: number;
}

/** One draw of every constant of model and studies; the fit writes into its own. */
export type StudyDraw = { -readonly [K in keyof (Draw & StudyConstants)]: number };

/** Every constant at the median of its prior. */
export function medianDraw(): StudyDraw {
  const names = [...PRIORS, ...STUDY_PRIORS].map((prior) => prior.parameter);
  return Object.fromEntries(names.map((name) => [name, coordinate(name).toValue(0)])) as StudyDraw;
}

import type { ArmResult } from '../measurements/arm-results.ts';
import type { Coordinate } from '../parameters/coordinates.ts';

/** What a model expects a study to print for one result, and how far single people and readings lie from it. */
export interface Expectation {
  readonly mean: number;
  /** Between people, one standard deviation of the true change. */
  readonly peopleSd: number;
  /** Of one reading, one standard deviation. */
  readonly readingError: number;
}

export const STUDY_MODELS = ['mechanism', 'emax', 'null'] as const;

export type StudyModelName = (typeof STUDY_MODELS)[number];

/** How far studies differ from one another under a model. */
export interface StudySpread {
  /** Of what a tissue of the study answers, as the spread of the logarithm. */
  readonly responseLogSd: number;
  /** The error that all readings of a study share, as a multiple of a single reading's. */
  readonly readingShare: number;
}

/** A model of what studies print: the mechanism and its rivals alike. */
export interface StudyModel {
  readonly name: StudyModelName;
  readonly results: readonly ArmResult[];
  /** Each a standard normal number before the data. */
  readonly coordinates: readonly Coordinate[];
  /** In the order of `results`; the array is overwritten by the next call. */
  readonly expect: (point: ArrayLike<number>) => readonly Expectation[];
  /** At the point that was last expected. */
  readonly spread: () => StudySpread;
  /** What the model says of data that are no results of needling, at the point that was last expected; 0 for nothing. */
  readonly logLikelihoodBeyond: () => number;
}

import type { Operation } from '../../http/operation.ts';
import { createGradingRound } from './create-grading-round.ts';
import { gradePicture } from './grade-picture.ts';
import { listOutcomes } from './list-outcomes.ts';
import { measureOutcome } from './measure-outcome.ts';
import { readGradingSheet } from './read-grading-sheet.ts';
import { readOutcomes } from './read-outcomes.ts';

/** What came of it: grades, blinded rounds, and results beside what was expected. */
export const OUTCOME_OPERATIONS: readonly Operation[] = [
  measureOutcome,
  readOutcomes,
  listOutcomes,
  createGradingRound,
  readGradingSheet,
  gradePicture,
];

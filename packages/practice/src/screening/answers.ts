import type { Zone } from '@percuta/evidence';
import type { AnswerTo } from './question.ts';
import type { QUESTIONS, QuestionKey } from './questions.ts';

/** Fitzpatrick skin type as it was measured or asked. Never inferred from ethnicity or a photograph. */
export type FitzpatrickType = 1 | 2 | 3 | 4 | 5 | 6;

/** What stands beside the questions: who and when. */
export interface ScreeningFrame {
  /** The day the answers were given, ISO 8601. Without it nobody can say that they are fresh: a missing answer. */
  readonly answeredOn?: string;
  /** ISO 8601. Where it is there, it decides the age. */
  readonly birthDate?: string;
  readonly ageYears?: number;
  readonly fitzpatrickType?: FitzpatrickType | 'unknown';
  readonly fitzpatrickBasis?: 'measured' | 'asked';
  /** Where needling is wanted. Left out, any zone may be meant. */
  readonly zonesPlanned?: readonly Zone[];
}

/** A person's screening as it is kept: every answer with the day it was given; what was not answered is not there. */
export type ScreeningAnswers = ScreeningFrame & {
  readonly [K in QuestionKey]?: AnswerTo<(typeof QUESTIONS)[K]>;
};

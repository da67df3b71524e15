import type { ScreeningAnswers } from './answers.ts';
import { QUESTION_KEYS, QUESTIONS } from './questions.ts';

/**
 * A person of forty, skin type II, who has answered every question with its mildest answer on 20 November 2026: no rule
 * finds anything. The baseline on which the cases of the rules are told.
 */
export const CLEAR_PERSON: ScreeningAnswers = {
  answeredOn: '2026-11-20',
  ageYears: 40,
  fitzpatrickType: 2,
  fitzpatrickBasis: 'asked',
  ...Object.fromEntries(QUESTION_KEYS.map((key) => [key, { answer: QUESTIONS[key].options[0] }])),
};

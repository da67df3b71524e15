import { HEALTH_QUESTIONS } from './questions-health.ts';
import { SKIN_QUESTIONS } from './questions-skin.ts';

/**
 * The whole question set behind the screening rules, by key. A key is the name of the answer in a file of answers and
 * the linkId of the FHIR questionnaire. The texts are asked of the person; the rules' wording is the register's.
 */
export const QUESTIONS = { ...HEALTH_QUESTIONS, ...SKIN_QUESTIONS } as const;

export type QuestionKey = keyof typeof QUESTIONS;

export const QUESTION_KEYS = Object.keys(QUESTIONS) as readonly QuestionKey[];

/** What has to be answered besides `answeredOn` and the age before a session may start. */
export const MANDATORY_KEYS: readonly QuestionKey[] = QUESTION_KEYS.filter((key) => QUESTIONS[key].mandatory);

/** Answers that may change from one day to the next, and are asked again on the day of a session (S05 to S08, S26, S27). */
export const ASKED_ON_THE_DAY = [
  'activeInfection',
  'herpesNow',
  'activeAcne',
  'brokenSkin',
  'sunburn',
  'tan',
  'sunPlanned',
] as const satisfies readonly QuestionKey[];

/** All that is asked on the day of a session: what may change from one day to the next, and what the sign-in wants. */
export const ASKED_FOR_A_SESSION = [
  ...ASKED_ON_THE_DAY,
  'pregnant',
  'changedSinceBooking',
] as const satisfies readonly QuestionKey[];

/**
 * Whether a key names a question of the screening.
 *
 * @example
 * isQuestionKey('pregnant') // => true
 * isQuestionKey('shoeSize') // => false
 */
export function isQuestionKey(key: string): key is QuestionKey {
  return Object.hasOwn(QUESTIONS, key);
}

import type { ScreeningAnswers } from '../screening/answers.ts';
import { isQuestionKey } from '../screening/questions.ts';

/** The answers with the day they were given, today where nobody said; null where one claims a day that is still to come. */
export function answersToday(answers: ScreeningAnswers, today: string): ScreeningAnswers | null {
  const dated = { ...answers, answeredOn: answers.answeredOn ?? today };
  const days = Object.entries(dated).map(([key, value]) =>
    isQuestionKey(key) && typeof value === 'object' && 'answeredOn' in value ? value.answeredOn : today,
  );
  return [dated.answeredOn, ...days].every((on) => on === undefined || String(on) <= today) ? dated : null;
}

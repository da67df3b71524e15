import type { ScreeningAnswers } from '../screening/answers.ts';
import { isQuestionKey } from '../screening/questions.ts';

/**
 * Earlier answers with newer ones laid over them, every answer with the day it was given. A newer "unknown" replaces
 * what was known: nobody knows it any longer. Source: Percuta policy.
 *
 * @example
 * mergeAnswers({ answeredOn: '2026-11-01', keloid: { answer: 'no' } }, { answeredOn: '2026-11-24', rash: { answer: 'yes' } })
 * // => { answeredOn: '2026-11-24', keloid: { answer: 'no', answeredOn: '2026-11-01' }, rash: { answer: 'yes', answeredOn: '2026-11-24' } }
 */
export function mergeAnswers(before: ScreeningAnswers | null, now: ScreeningAnswers): ScreeningAnswers {
  return { ...(before === null ? {} : dated(before)), ...dated(now) };
}

function dated(answers: ScreeningAnswers): ScreeningAnswers {
  const { answeredOn } = answers;
  if (answeredOn === undefined) return answers;
  const entries = Object.entries(answers).map(([key, value]) => [
    key,
    isQuestionKey(key) && typeof value === 'object' ? { answeredOn, ...value } : value,
  ]);
  return Object.fromEntries(entries);
}

import { calendarDay } from '../rules/calendar-day.ts';
import { isMissing } from '../rules/missing.ts';
import type { ScreeningAnswers } from './answers.ts';
import type { Detail, Question } from './question.ts';
import { isQuestionKey, QUESTIONS } from './questions.ts';
import type { ScreeningFacts } from './screening-rule.ts';

/**
 * The answers as the rules read them: the age worked out for the day asked about, and of an answer and a detail that
 * disagree ("no filler", yet a date for it) the graver taken. Nothing is added that nobody answered. Age in whole
 * years. Source: Percuta policy (the safer reading holds).
 *
 * @example
 * settleAnswers({ birthDate: '2008-11-25' }, calendarDay('2026-11-24')) // => { ageYears: 17 }
 * settleAnswers({ filler: { answer: 'no', on: '2026-11-20' } }, calendarDay('2026-11-24')) // => { filler: { answer: 'yes' } }
 */
export function settleAnswers(answers: ScreeningAnswers, asOn: ReturnType<typeof calendarDay>): ScreeningFacts {
  const settled: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answers)) {
    settled[key] = isQuestionKey(key) && isAnswer(value) ? settleAnswer(QUESTIONS[key], value) : value;
  }
  const ageYears = ageOn(answers, asOn);
  return ageYears === undefined ? settled : { ...settled, ageYears };
}

function ageOn(answers: ScreeningAnswers, asOn: ReturnType<typeof calendarDay>): number | undefined {
  if (answers.birthDate === undefined) return answers.ageYears;
  return calendarDay(answers.birthDate).until(asOn, { largestUnit: 'years' }).years;
}

/**
 * One answer with its details: where they disagree, the graver holds. `unknown` stays unknown.
 *
 * @example
 * settleAnswer(QUESTIONS.isotretinoin, { answer: 'no', stoppedOn: '2026-11-01' }) // => { answer: 'stopped' }
 */
export function settleAnswer<Given extends { readonly answer: string }>(question: Question, given: Given): Given {
  if (isMissing(given)) return given;
  const details: Readonly<Record<string, Detail>> = question.details;
  const said = Object.keys(given).filter((key) => Object.hasOwn(details, key));
  if (said.length === 0) return given;
  const implied = said.map((key) => details[key]?.implies ?? question.options[0]);
  const ranks = [given.answer, ...implied].map((answer) => question.options.indexOf(answer));
  return { ...given, answer: question.options[Math.max(...ranks)] ?? given.answer };
}

function isAnswer(value: unknown): value is { readonly answer: string } {
  return typeof value === 'object' && value !== null && 'answer' in value && typeof value.answer === 'string';
}

import { ZONES } from '@percuta/evidence';
import { type Detail, isQuestionKey, QUESTIONS, type Question, type ScreeningAnswers } from '@percuta/practice';

const FRAME = ['answeredOn', 'ageYears', 'fitzpatrickType', 'fitzpatrickBasis', 'zonesPlanned'];

/** Whether what the conversation put together is what the screening takes: known questions, known answers, fit details. */
export function isScreeningAnswers(value: object): value is ScreeningAnswers {
  return Object.entries(value).every(
    ([key, given]) => FRAME.includes(key) || (isQuestionKey(key) && isAnswer(QUESTIONS[key], given)),
  );
}

function isAnswer(question: Question, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || !('answer' in given)) return false;
  const { answer, ...details } = given;
  const isKnown = answer === 'unknown' || question.options.some((option) => option === answer);
  return isKnown && Object.entries(details).every(([name, value]) => isDetail(question.details[name], value));
}

function isDetail(detail: Detail | undefined, value: unknown): boolean {
  switch (detail?.kind) {
    case 'day':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'number':
      return typeof value === 'number' && value >= detail.from && value <= detail.to;
    case 'zones':
      return isListOf(value, ZONES);
    case 'codes':
      return isListOf(value, detail.codes);
    case 'names':
      return Array.isArray(value) && value.every((name) => typeof name === 'string');
    case 'relief':
      return typeof value === 'boolean';
    case undefined:
      return false;
  }
}

function isListOf(value: unknown, known: readonly string[]): boolean {
  return Array.isArray(value) && value.every((each) => known.includes(each));
}

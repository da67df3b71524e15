import type { Zone } from '@percuta/evidence';
import { type Detail, QUESTIONS, type Question, type QuestionKey } from '@percuta/practice';
import { detailsShown, type GivenAnswer } from './details-shown.ts';

/** What stands in the fields of the conversation, as it was typed. */
export interface Draft {
  readonly age: string;
  readonly skinType: SkinTypeChoice | null;
  readonly zones: readonly Zone[];
  readonly answers: Readonly<Partial<Record<QuestionKey, DraftAnswer>>>;
}

export const SKIN_TYPES = ['1', '2', '3', '4', '5', '6'] as const;
export type SkinTypeChoice = (typeof SKIN_TYPES)[number] | 'unknown';

export interface DraftAnswer extends GivenAnswer {
  readonly [detail: string]: string | readonly string[] | boolean;
  readonly answer: string;
}

export const EMPTY_DRAFT: Draft = { age: '', skinType: null, zones: [], answers: {} };

/** Whether a field holds a number in its range; an empty one is no fault: it is left open. */
export function isNumberIn(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const value = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value >= from && value <= to;
}

const AGE = { from: 1, to: 120 };

export function isAge(text: string): boolean {
  return isNumberIn(text, AGE) && Number.isInteger(Number(text));
}

/** The draft as a file of answers, with nothing added that nobody said; `practice` reads and checks it. */
export function answersOf(draft: Draft, today: string): Readonly<Record<string, unknown>> {
  return {
    answeredOn: today,
    ...(isAge(draft.age) ? { ageYears: Number(draft.age) } : {}),
    ...(draft.skinType === null ? {} : skinTypeOf(draft.skinType)),
    ...(draft.zones.length === 0 ? {} : { zonesPlanned: draft.zones }),
    ...Object.fromEntries(
      (Object.entries(draft.answers) as [QuestionKey, DraftAnswer][]).map(([key, given]) => [
        key,
        answerOf(key, given),
      ]),
    ),
  };
}

function skinTypeOf(choice: SkinTypeChoice): Readonly<Record<string, unknown>> {
  if (choice === 'unknown') return { fitzpatrickType: 'unknown' };
  return { fitzpatrickType: Number(choice), fitzpatrickBasis: 'asked' };
}

function answerOf(key: QuestionKey, given: DraftAnswer): Readonly<Record<string, unknown>> {
  const details = detailsShown(key, given).flatMap(([name, detail]) => {
    const value = detailOf(detail, given[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { answer: given.answer, ...Object.fromEntries(details) };
}

function detailOf(detail: Detail, value: DraftAnswer[string] | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  switch (detail.kind) {
    case 'day':
      return value;
    case 'number':
      return typeof value === 'string' && isNumberIn(value, detail) ? Number(value.replace(',', '.')) : undefined;
    case 'zones':
    case 'codes':
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    case 'names':
      return typeof value === 'string' ? namesIn(value) : undefined;
    case 'relief':
      return value === true ? true : undefined;
  }
}

function namesIn(text: string): readonly string[] | undefined {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : names;
}

/** The answers to press, in the questionnaire's order, and "not sure" after them. */
export function optionsOf(key: QuestionKey): readonly string[] {
  const question: Question = QUESTIONS[key];
  return [...question.options, 'unknown'];
}

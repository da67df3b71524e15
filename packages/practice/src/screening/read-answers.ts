import { type InputIssue, type Read, readInput } from '@percuta/model';
import type { ScreeningAnswers } from './answers.ts';
import { ANSWERS_SCHEMA, FRAME_KEYS } from './answers-schema.ts';
import type { Question } from './question.ts';
import { isQuestionKey, QUESTION_KEYS, QUESTIONS } from './questions.ts';

/**
 * Reads a file of answers. Short forms are taken where nothing can be misread: `"no"`, `true` or `null` (unknown) for
 * an answer without details, a Roman skin type. A name that no question has is a fault, never dropped: it may have been
 * a risk. Answers with every fault at once.
 *
 * @example
 * readScreeningAnswers({ pregnant: 'no', keloid: true }) // => { ok: true, value: { pregnant: { answer: 'no' }, keloid: { answer: 'yes' } } }
 * readScreeningAnswers({ pregnnat: 'no' }).issues[0].path // => "pregnnat"
 */
export function readScreeningAnswers(input: unknown): Read<ScreeningAnswers> {
  if (!isRecord(input)) return readInput(ANSWERS_SCHEMA, input);
  const issues = unknownNames(input);
  const known = Object.entries(input).filter(([key]) => KNOWN_KEYS.includes(key));
  const expanded = known.map(([key, value]) => [key, expand(key, value)] as const);
  const details = expanded.flatMap(([key, value]) => unknownDetails(key, value));
  const read = readInput(
    ANSWERS_SCHEMA,
    Object.fromEntries(expanded.map(([key, value]) => [key, knownDetails(key, value)])),
  );
  const faults = [...issues, ...details, ...(read.ok ? [] : read.issues)];
  return faults.length === 0 ? read : { ok: false, issues: faults };
}

const KNOWN_KEYS: readonly string[] = [...FRAME_KEYS, ...QUESTION_KEYS];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function expand(key: string, value: unknown): unknown {
  if (key === 'fitzpatrickType') return skinType(value);
  if (!isQuestionKey(key)) return value;
  if (value === null) return { answer: 'unknown' };
  if (typeof value === 'boolean') return { answer: value ? 'yes' : 'no' };
  return typeof value === 'string' ? { answer: value.trim().toLowerCase() } : value;
}

function skinType(value: unknown): unknown {
  if (value === null) return 'unknown';
  const roman = typeof value === 'string' ? ROMAN.indexOf(value.trim().toUpperCase()) : -1;
  return roman === -1 ? value : roman + 1;
}

function unknownNames(input: Readonly<Record<string, unknown>>): InputIssue[] {
  return Object.keys(input)
    .filter((key) => !KNOWN_KEYS.includes(key))
    .map((key) => ({
      path: key,
      message: `No question has this name.${suggestion(key, KNOWN_KEYS)} npx percuta rules schema lists them all.`,
    }));
}

function unknownDetails(key: string, value: unknown): InputIssue[] {
  if (!isQuestionKey(key) || !isRecord(value)) return [];
  const names = namesIn(QUESTIONS[key]);
  return Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: `${key}.${name}`,
      message: `There is no such detail.${suggestion(name, names)} Known are: ${names.join(', ')}.`,
    }));
}

function knownDetails(key: string, value: unknown): unknown {
  if (!isQuestionKey(key) || !isRecord(value)) return value;
  const names = namesIn(QUESTIONS[key]);
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function namesIn(question: Question): readonly string[] {
  return ['answer', 'answeredOn', ...Object.keys(question.details)];
}

/** The known name that shares most pairs of letters with what was written, where that is most of them. */
function suggestion(name: string, known: readonly string[]): string {
  const pairs = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, at) => text.toLowerCase().slice(at, at + 2));
  const likeness = (one: string) => {
    const shared = pairs(one).filter((pair) => pairs(name).includes(pair)).length;
    return (2 * shared) / Math.max(1, pairs(one).length + pairs(name).length);
  };
  const [nearest] = known.toSorted((a, b) => likeness(b) - likeness(a));
  return nearest !== undefined && likeness(nearest) > 0.5 ? ` Did you mean "${nearest}"?` : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

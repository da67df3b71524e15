import { type Detail, type InputIssue, isQuestionKey, QUESTIONS, type Question } from '@percuta/practice';
import { isObject } from './resources-in.ts';

/** What a response says, under the names of the answers, and where in the document each name stood. */
export interface RawAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly paths: ReadonlyMap<string, string>;
  readonly issues: readonly InputIssue[];
}

interface FoundItem {
  readonly linkId: string;
  readonly path: string;
  readonly values: readonly FoundValue[];
}

interface FoundValue {
  readonly value: unknown;
  /** Of a quantity. */
  readonly unit: string | undefined;
  readonly path: string;
}

const LISTS = new Set(['zonesPlanned']);
const NUMBERS = new Set(['fitzpatrickType']);

/**
 * Gathers the answers of a QuestionnaireResponse's items, wherever they are nested. Checks what only FHIR can get wrong
 * (a value too many, a foreign unit, a question asked twice); all else is left to the one reader of answers. An item
 * without an answer is a question that was not answered.
 *
 * @example
 * answersIn([{ linkId: 'pregnant', answer: [{ valueCoding: { code: 'no' } }] }], 'item').answers // => { pregnant: { answer: 'no' } }
 */
export function answersIn(items: unknown, path: string): RawAnswers {
  const found = itemsIn(items, path).filter(({ values }) => values.length > 0);
  const twice = found.filter(({ linkId }, index) => found.findIndex((one) => one.linkId === linkId) !== index);
  const issues = [
    ...twice.map((one) => ({ path: one.path, message: `${one.linkId} is answered twice. Keep one of them.` })),
    ...found.flatMap(faultsOf),
  ];
  const paths = new Map(found.map(({ linkId, path: at }) => [linkId, at]));
  return { answers: Object.fromEntries(answerEntries(found)), paths, issues };
}

function answerEntries(found: readonly FoundItem[]): readonly (readonly [string, unknown])[] {
  const keys = [...new Set(found.map(({ linkId }) => linkId.split('.')[0] ?? linkId))];
  return keys.map((key) => {
    const parts = found.filter(({ linkId }) => linkId === key || linkId.startsWith(`${key}.`));
    return [key, isQuestionKey(key) ? questionAnswer(key, parts) : plainAnswer(key, parts)] as const;
  });
}

function questionAnswer(key: string, parts: readonly FoundItem[]): Readonly<Record<string, unknown>> {
  const named = parts.map((part) => {
    const name = part.linkId === key ? 'answer' : part.linkId.slice(key.length + 1);
    return [name, detailValue(detailOf(part.linkId), part.values)] as const;
  });
  return { answer: 'unknown', ...Object.fromEntries(named) };
}

function plainAnswer(key: string, parts: readonly FoundItem[]): unknown {
  const values = parts.flatMap((part) => part.values.map(({ value }) => value));
  if (LISTS.has(key)) return values;
  const [first] = values;
  return NUMBERS.has(key) && typeof first === 'string' && /^\d$/.test(first) ? Number(first) : first;
}

function detailValue(detail: Detail | null, values: readonly FoundValue[]): unknown {
  if (detail !== null && isListed(detail)) return values.map(({ value }) => value);
  const [first] = values;
  if (detail === null && typeof first?.value === 'boolean') return first.value ? 'yes' : 'no';
  return detail?.kind === 'day' && typeof first?.value === 'string' ? first.value.slice(0, 10) : first?.value;
}

function detailOf(linkId: string): Detail | null {
  const [key = '', name = ''] = linkId.split('.');
  if (!isQuestionKey(key)) return null;
  const question: Question = QUESTIONS[key];
  return Object.hasOwn(question.details, name) ? (question.details[name] ?? null) : null;
}

function isListed(detail: Detail): boolean {
  return detail.kind === 'zones' || detail.kind === 'codes' || detail.kind === 'names';
}

function faultsOf({ linkId, values, path }: FoundItem): readonly InputIssue[] {
  const detail = detailOf(linkId);
  const mayRepeat = LISTS.has(linkId) || (detail !== null && isListed(detail));
  const tooMany = values.length > 1 && !mayRepeat ? [{ path, message: `${linkId} takes one answer.` }] : [];
  const wanted = detail?.kind === 'number' ? detail.unit : undefined;
  const foreign = values.filter(({ unit }) => unit !== undefined && wanted !== undefined && unit !== wanted);
  return [...tooMany, ...foreign.map((one) => ({ path: one.path, message: `Give ${linkId} in ${wanted}.` }))];
}

function itemsIn(items: unknown, path: string): readonly FoundItem[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) => {
    if (!isObject(item)) return [];
    const at = `${path}[${index}]`;
    const answers: readonly unknown[] = Array.isArray(item.answer) ? item.answer : [];
    const below = answers.flatMap((one, n) => (isObject(one) ? itemsIn(one.item, `${at}.answer[${n}].item`) : []));
    const linkId = typeof item.linkId === 'string' ? item.linkId : '';
    const values = answers.flatMap((one, n) => valuesIn(one, `${at}.answer[${n}]`));
    return [{ linkId, path: at, values }, ...itemsIn(item.item, `${at}.item`), ...below];
  });
}

function valuesIn(answer: unknown, path: string): readonly FoundValue[] {
  if (!isObject(answer)) return [];
  const [name] = Object.keys(answer).filter((key) => key.startsWith('value'));
  if (name === undefined) return [];
  const value = answer[name];
  const at = `${path}.${name}`;
  if (!isObject(value)) return [{ value, unit: undefined, path: at }];
  if (name === 'valueQuantity') return [{ value: value.value, unit: String(value.code ?? value.unit ?? ''), path: at }];
  return [{ value: value.code, unit: undefined, path: at }];
}

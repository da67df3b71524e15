import { z } from 'zod';
import { nearestWord } from './nearest-word.ts';

/** One fault in what was handed in: where it is, and what to do about it. */
export interface InputIssue {
  /** Where, as `sessions[1].zones.cheek.settingMm`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Either the value, read and typed, or every fault at once. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: InputIssue[] };

/**
 * Writes a path as people write it.
 *
 * @example
 * formatPath(['sessions', 1, 'zones', 'upper-lip']) // => 'sessions[1].zones.upper-lip'
 */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/**
 * Reads an unknown value by a zod schema. Faults come back as data, all of them, each at its own path; it throws
 * nothing.
 *
 * @example
 * readInput(z.object({ age: z.number('Give the age in years.') }), { age: '48' })
 * // => { ok: false, issues: [{ path: 'age', message: 'Give the age in years.' }] }
 */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap(flatten) };
}

/** A fault for every unknown key, at its own path; zod reports those of one object together. */
function flatten(issue: z.core.$ZodIssue): InputIssue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: formatPath(issue.path), message: issue.message }];
  const messages = issue.message.split('\n');
  return issue.keys.map((key, index) => ({
    path: formatPath([...issue.path, key]),
    message: messages[index] ?? issue.message,
  }));
}

/**
 * An object with exactly these keys. A key that it does not know is a fault, with the nearest key that it does know, so
 * that a slip of the pen never goes unnoticed. `what` names the object in messages: "the device", "a zone".
 *
 * @example
 * const schema = strictly('the person', { age: z.number() });
 * readInput(schema, { age: 48, agee: 48 })
 * // => { ok: false, issues: [{ path: 'agee', message: 'is not a key of the person. Did you mean "age"?' }] }
 */
export function strictly<Shape extends z.ZodRawShape>(what: string, shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(what, String(key), known)).join('\n')
        : missingOr(issue.input, `must be an object: ${what}, with ${known.slice(0, 6).join(', ')}.`),
  });
}

function unknownKey(what: string, key: string, known: readonly string[]): string {
  const nearest = nearestWord(key, known);
  const hint = nearest === null ? `It has: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  return `is not a key of ${what}. ${hint}`;
}

/**
 * The message for a value that is not there, or is not what it has to be.
 *
 * @example
 * missingOr(undefined, 'must be a number.') // => 'is missing; it must be a number.'
 * missingOr('12', 'must be a number.') // => 'must be a number.'
 */
export function missingOr(input: unknown, message: string): string {
  return input === undefined ? `is missing; it ${message}` : message;
}

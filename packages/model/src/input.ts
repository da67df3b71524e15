import type { z } from 'zod';

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
 * formatPath(['sessions', 1, 'zones', 'cheek']) // => 'sessions[1].zones.cheek'
 */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/**
 * Reads an unknown value by a zod schema. Faults come back as data, all of them at once, and never repeat the value
 * that was handed in, which may be a person's.
 *
 * @example
 * const depth = z.object({ settingMm: z.number('Give a number of millimetres.') });
 * readInput(depth, { settingMm: 1.5 }) // => { ok: true, value: { settingMm: 1.5 } }
 * readInput(depth, { settingMm: 'deep' }) // => { ok: false, issues: [{ path: 'settingMm', message: 'Give a number of millimetres.' }] }
 */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return { ok: true, value: result.data };
  const issues = result.error.issues.map((issue) => ({ path: formatPath(issue.path), message: issue.message }));
  return { ok: false, issues };
}

import type { z } from 'zod';

/** One fault in what was handed in: where it is, and what to do about it. */
export interface InputIssue {
  /** Where, as `sessions[1].zones.cheek.settingMm`; empty for the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Either the value, read and typed, or every fault at once. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: InputIssue[] };

/** Writes a path as people write it: `sessions[1].zones.cheek`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** Reads an unknown value by a zod schema; faults come back as data, all of them. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const result = schema.safeParse(value, { reportInput: false });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: flatten(result.error.issues, []) };
}

function flatten(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[]): InputIssue[] {
  return issues.map((issue) => ({ path: formatPath([...base, ...issue.path]), message: issue.message }));
}

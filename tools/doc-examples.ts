/** The examples in doc comments, found and run: an example that no longer holds fails the tests. */
import { stripTypeScriptTypes } from 'node:module';
import type { SourceFile } from './sources.ts';

export interface DocExample {
  readonly path: string;
  /** The function that the comment stands on. */
  readonly of: string;
  readonly code: string;
}

export interface Comparison {
  readonly expression: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function|const) (\w+)/g;

/** Every `@example` that stands on an exported function or constant of one source. */
export function examplesOf(source: SourceFile): DocExample[] {
  return [...source.text.matchAll(COMMENT)].flatMap(([, comment = '', name = '']) =>
    splitExamples(comment).map((code) => ({ path: source.path, of: name, code })),
  );
}

function splitExamples(comment: string): string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  const text = lines
    .join('\n')
    .split(/^@example\b/m)
    .slice(1);
  return text.map((example) => example.split(/^@\w/m)[0] ?? '').map((example) => example.replace(/^```\w*$/gm, ''));
}

/** Runs one example with all exports of its package in scope; answers with each `// =>` as a comparison. */
export async function runExample(example: DocExample, scope: Readonly<Record<string, unknown>>): Promise<Comparison[]> {
  const found: Comparison[] = [];
  const compare = (expression: string, actual: unknown, expected: unknown) =>
    found.push({ expression, actual, expected });
  const program = stripTypeScriptTypes(`async function example() {\n${instrument(example.code)}\n}`);
  const names = Object.keys(scope);
  const build = new Function('compare', ...names, `${program}\nreturn example();`);
  await build(compare, ...names.map((name) => scope[name]));
  return found;
}

/** Turns each statement that ends in `// => value` into a comparison. */
function instrument(code: string): string {
  let pending = '';
  const out: string[] = [];
  for (const line of code.split('\n')) {
    const [, before, expected] = /^(.*?)\s*\/\/ => (.*)$/.exec(line) ?? [];
    pending = pending === '' ? (before ?? line) : `${pending}\n${before ?? line}`;
    if (expected !== undefined) out.push(comparison(pending.trim().replace(/;$/, ''), expected));
    else if (pending.trimEnd().endsWith(';')) out.push(pending);
    else continue;
    pending = '';
  }
  return [...out, pending].join('\n');
}

function comparison(statement: string, expected: string): string {
  const declared = /^(?:const|let)\s+(\w+)/.exec(statement)?.[1];
  const [before, expression] = declared === undefined ? ['', statement] : [`${statement};`, declared];
  return `${before}\ncompare(${JSON.stringify(expression)}, await (${expression}), (${expected}));`;
}

/** Equal as an example means it: numbers to 1e-9, objects where the example names them, arrays as a whole. */
export function agrees(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return closeEnough(actual, expected);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((value, index) => agrees(actual[index], value));
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return false;
    return Object.entries(expected).every(([key, value]) => agrees(Reflect.get(actual, key), value));
  }
  return Object.is(actual, expected);
}

function closeEnough(actual: number, expected: number): boolean {
  return Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-9 * Math.max(1e-3, Math.abs(expected));
}

/** The longest functions and files: beauty is in the tail, so `npm test` always prints it. */
import { parseSync } from 'vite';
import { readSources, type SourceFile } from './sources.ts';

export interface Measured {
  readonly name: string;
  readonly lines: number;
}

export interface Sizes {
  readonly files: readonly Measured[];
  readonly functions: readonly Measured[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Measures every source that is not a test, with what the tests of a page stand on. */
export function measureSources(): Sizes {
  const sources = readSources(['src', 'testing']).filter((source) => !/\.test\.tsx?$/.test(source.path));
  const files = sources.map((source) => ({ name: source.path, lines: countLines(source.text) }));
  return { files: sort(files), functions: sort(sources.flatMap(measureFunctions)) };
}

/** Three of each, longest first, as `npm test` prints them. */
export function reportLongest(sizes: Sizes): string {
  const lines = (measured: readonly Measured[]) => measured.slice(0, 3).map((one) => `  ${one.lines} ${one.name}`);
  const counts = `Read ${sizes.files.length} files and ${sizes.functions.length} functions.`;
  return [counts, 'Longest functions:', ...lines(sizes.functions), 'Longest files:', ...lines(sizes.files)].join('\n');
}

function measureFunctions(source: SourceFile): Measured[] {
  const { program } = parseSync(source.path, source.text);
  const found: Measured[] = [];
  walk(program, (node) => {
    if (!FUNCTIONS.has(node.type)) return;
    const line = countLines(source.text.slice(0, node.start));
    const name = node.id?.name ?? `line ${line}`;
    found.push({ name: `${source.path} ${name}`, lines: countLines(source.text.slice(node.start, node.end)) });
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if ('type' in value && 'start' in value) visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const sort = (measured: Measured[]): Measured[] => measured.sort((a, b) => b.lines - a.lines);

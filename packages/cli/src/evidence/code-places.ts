import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EvidenceRow, listEvidence } from '@percuta/evidence';

const PACKAGES = fileURLToPath(new URL('../../../', import.meta.url));

/** A line of code that names a row of the evidence. */
export interface CodePlace {
  readonly id: string;
  /** `packages/practice/src/rules/plan/p08-interval-short.ts:12`. */
  readonly place: string;
  /** The rule that stands in that file, where one does. */
  readonly rule: string | null;
}

interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly rule: string | null;
}

/** What acts: the sources of every package but the evidence itself, without tests and without lists of all constants. */
function sources(): SourceFile[] {
  const found = globSync('*/src/**/*.{ts,tsx}', { cwd: PACKAGES }).filter(
    (path) => !/^evidence\/|\.test\.|\.gen\.|\/testing\/|\/parameters\.ts$|\/example|\/draws\.ts$/.test(path),
  );
  return found.toSorted().map((path) => {
    const text = readFileSync(`${PACKAGES}${path}`, 'utf8');
    const rule = /^ {2}id: '([A-Z]\d\d)',$/m.exec(text)?.[1] ?? null;
    return { path: `packages/${path}`, lines: text.split('\n'), rule };
  });
}

/** How code names a row: a prior by the constant that it stands for, everything else by its id in quotes. */
function namesOf({ id, row }: EvidenceRow): RegExp {
  const { parameter } = row;
  const word = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const quoted = `['"\`]${word(id)}['"\`]`;
  return new RegExp(typeof parameter === 'string' ? String.raw`${quoted}|\b${word(parameter)}\b` : quoted);
}

const isComment = (line: string) => /^\s*(\*|\/\/|\/\*)/.test(line);

/** Where rows act in code, the first line of each file that names one. */
export function codePlaces(rows: readonly EvidenceRow[]): CodePlace[] {
  const files = sources();
  return rows.flatMap((row) => {
    const names = namesOf(row);
    return files.flatMap(({ path, lines, rule }) => {
      const line = lines.findIndex((text) => names.test(text) && !isComment(text));
      return line < 0 ? [] : [{ id: row.id, place: `${path}:${line + 1}`, rule }];
    });
  });
}

/** The way back: every row that a file names; the file by its path, or by the rule that stands in it. */
export function rowsNamedIn(asked: string): { readonly path: string; readonly rows: readonly EvidenceRow[] } | null {
  const wanted = asked.replace(/:\d+$/, '');
  const file = sources().find(({ path, rule }) => rule === wanted || path === wanted || path.endsWith(`/${wanted}`));
  if (file === undefined) return null;
  const code = file.lines.filter((line) => !isComment(line)).join('\n');
  const rows = listEvidence().filter((row) => row.id !== file.rule && namesOf(row).test(code));
  return { path: file.path, rows };
}

/** What Stryker's reports of the folders say, added up. */
import { existsSync, readFileSync } from 'node:fs';
import { APART } from './apart.ts';

/** Under which commit, and on which day; `isChanged` where the tree was not exactly that commit. */
export interface MeasuredOn {
  readonly commit: string;
  readonly isChanged: boolean;
  readonly day: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly mutatorName: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

export interface Report {
  readonly measuredOn?: MeasuredOn;
  readonly files: Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>;
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly isReached: boolean;
  readonly before: string;
  readonly after: string;
}

export interface Folder {
  readonly folder: string;
  readonly on: MeasuredOn | undefined;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly unreached: number;
  readonly leftOut: Readonly<Record<'words' | 'cases' | 'static', number>>;
  /** Files that are measured in a run of their own, and were not yet. */
  readonly without: readonly string[];
  readonly survivors: readonly Survivor[];
}

export const reportOf = (folder: string): string => `.stryker-tmp/${folder.replaceAll('/', '-')}.json`;

function between(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

function survivorsOf(report: Report): Survivor[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, replacement = '', status }) => ({
        file: file.replace('packages/practice/src/', ''),
        line: location.start.line,
        column: location.start.column,
        isReached: status === 'Survived',
        before: between(source, location),
        after: replacement,
      }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column),
  );
}

/** The figures of one folder, or undefined where it was not measured. */
export function measuredFolder(folder: string): Folder | undefined {
  if (!existsSync(reportOf(folder))) return undefined;
  const report = JSON.parse(readFileSync(reportOf(folder), 'utf8')) as Report;
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const ignored = (start: string) => mutants.filter(({ statusReason }) => statusReason?.startsWith(start)).length;
  return {
    folder,
    on: report.measuredOn,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    unreached: count('NoCoverage'),
    leftOut: { words: ignored('words'), cases: ignored('the cases'), static: ignored('Static') },
    without: (APART[folder] ?? []).filter((file) => !(`packages/practice/src/${folder}/${file}` in report.files)),
    survivors: survivorsOf(report),
  };
}

export const madeIn = (one: Folder): number => one.killed + one.timedOut + one.survived + one.unreached;

/** Noticed of all that were made, as a fraction; those that no test reaches count as not noticed. */
export const scoreOf = (folders: readonly Folder[]): number =>
  folders.reduce((sum, one) => sum + one.killed + one.timedOut, 0) / folders.reduce((sum, one) => sum + madeIn(one), 0);

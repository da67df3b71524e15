/** Which package may import which. The one table; the check reads every import of every source against it. */
import { readSources, type SourceFile } from './sources.ts';

export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  evidence: [],
  model: [],
  calibration: ['model', 'evidence'],
  practice: ['model', 'evidence'],
  fhir: ['practice', 'evidence'],
  server: ['fhir', 'practice', 'model', 'evidence'],
  web: ['practice', 'model', 'evidence'],
  cli: ['calibration', 'evidence', 'fhir', 'model', 'practice', 'server'],
};

/** Packages of which others may import the types and nothing else. */
export const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { web: ['server'] };

/** Packages that know neither clock nor dice, network nor disk. */
const PURE = new Set(['evidence', 'model', 'practice', 'fhir']);

export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Every import and re-export of one source, by reading its text. */
export function importsOf(source: SourceFile): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm;
  return [...source.text.matchAll(pattern)].map((match) => ({
    from: source.path,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typesOnly: match[1] !== undefined,
  }));
}

/** Why this import may not be, or null. */
export function judgeImport(one: Import, packageName: string): string | null {
  const other = /^@percuta\/([a-z]+)/.exec(one.specifier)?.[1];
  if (other !== undefined && other !== packageName && !mayImport(packageName, other, one.typesOnly)) {
    return `${one.from}: ${packageName} may not import ${other}`;
  }
  if (/^(\.\.\/)+(evidence|model|calibration|practice|fhir|server|web|cli)\/src/.test(one.specifier)) {
    return `${one.from}: import another package by its name, not by the path ${one.specifier}`;
  }
  const isTest = /\.test\.tsx?$/.test(one.from);
  if (one.specifier.startsWith('node:') && PURE.has(packageName) && !isTest) {
    return `${one.from}: ${packageName} is pure and may not import ${one.specifier}`;
  }
  return null;
}

function mayImport(name: string, other: string, typesOnly: boolean): boolean {
  if (MAY_IMPORT[name]?.includes(other)) return true;
  return typesOnly && (MAY_IMPORT_TYPES[name]?.includes(other) ?? false);
}

/** Reads everything; answers with what it read and what breaks the table. */
export function checkLayers(sources: readonly SourceFile[] = readSources()) {
  const imports = sources.flatMap((source) => importsOf(source).map((one) => ({ one, name: source.package })));
  const faults = imports.map(({ one, name }) => judgeImport(one, name)).filter((fault) => fault !== null);
  return { files: sources.length, imports: imports.length, faults };
}

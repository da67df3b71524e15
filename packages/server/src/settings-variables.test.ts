import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VARIABLES } from './settings-variables.ts';

const PACKAGES = join(import.meta.dirname, '../..');
const READ = /\benv(?:\.|\[')([A-Z][A-Z0-9_]+)/g;
/** Not run for anybody: tests, their helpers, and proofs. */
const ASIDE = /\.test\.tsx?$|[\\/](testing|proofs)[\\/]/;

/** Every file that is run, and the variables that it reads. */
function readVariables(): { files: number; names: string[] } {
  const files = ['server', 'cli', 'web', 'evidence', 'model', 'practice', 'calibration', 'fhir'].flatMap((name) =>
    readdirSync(join(PACKAGES, name, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => join(PACKAGES, name, 'src', path))
      .filter((path) => /\.tsx?$/.test(path) && !ASIDE.test(path)),
  );
  const found = files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(READ)].map(([, name]) => name ?? ''));
  return { files: files.length, names: [...new Set(found)].sort() };
}

/** The variables in the first column of the table under that title. */
function variablesInReadme(): string[] {
  const readme = readFileSync(join(PACKAGES, 'server/README.md'), 'utf8');
  const section = readme.split('## Variables\n')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name ?? ''),
  );
}

describe('the variables of the environment', () => {
  it('are all listed, and no other', () => {
    const { files, names } = readVariables();
    process.stdout.write(`Variables: ${names.length} are read in ${files} files.\n`);
    expect(files).toBeGreaterThan(500);
    expect(names).toEqual(Object.keys(VARIABLES).sort());
  });

  it('stand in the README, each once', () => {
    expect(variablesInReadme().sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});

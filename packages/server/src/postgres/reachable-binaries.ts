import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PostgresBinaries, readBinaries } from './binaries.ts';
import { findClosedFolder, type OperatingUser } from './operating-user.ts';

/** Where root keeps what the database's user must reach. */
export const SYSTEM_FOLDER = '/var/lib/percuta';

/**
 * The same programs, in a place that the user can enter: where they are, or a copy made once (root's clone may lie
 * below `/root`, which is closed to everyone else).
 */
export function reachableBinaries(
  binaries: PostgresBinaries,
  user: OperatingUser,
  copiesFolder = SYSTEM_FOLDER,
): PostgresBinaries {
  if (user.isOurs || findClosedFolder(user, binaries.binFolder) === null) return binaries;
  const source = dirname(binaries.binFolder);
  const listing = listFiles(source);
  const digest = createHash('sha256').update(listing.join('\n')).digest('hex').slice(0, 8);
  const copy = join(copiesFolder, `postgresql-${binaries.version}-${digest}`);
  if (!isWhole(copy, listing)) copyWhole(source, copy);
  return readBinaries(join(copy, 'bin'));
}

function isWhole(copy: string, listing: readonly string[]): boolean {
  return existsSync(copy) && listFiles(copy).join('\n') === listing.join('\n');
}

/** Copies beside the target first, so that a copy that was cut short never bears the final name. */
function copyWhole(source: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
}

/** Every file with its size, sorted: what two equal copies have in common. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: lstatSync(join(folder, path)) }))
    .filter(({ stat }) => !stat.isDirectory())
    .map(({ path, stat }) => `${path} ${stat.size}`)
    .sort();
}

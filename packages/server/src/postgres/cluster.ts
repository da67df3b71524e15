import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { writeInFolder } from '../data-folder/write-in-folder.ts';
import type { PostgresBinaries } from './binaries.ts';
import { type OperatingUser, spawnAs } from './operating-user.ts';

/** The superuser of an embedded cluster. Only the supervisor connects as it. */
export const SUPERVISOR_ROLE = 'percuta_supervisor';

export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly user: OperatingUser;
  /** PostgreSQL's own data folder. */
  readonly folder: string;
  /** The database roles that may sign in through the socket. */
  readonly roles: readonly string[];
}

/**
 * Makes the cluster unless it is there. It is made beside its place and moved there whole, so that an attempt that was
 * cut short is begun again and never taken for a cluster.
 */
export function ensureCluster(cluster: Cluster): void {
  if (existsSync(cluster.folder)) return;
  const unfinished = `${cluster.folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  initialise(cluster, unfinished);
  renameSync(unfinished, cluster.folder);
}

function initialise({ binaries, user }: Cluster, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  if (!user.isOurs) chownSync(folder, user.uid, user.gid);
  const options = ['--pgdata', folder, '--username', SUPERVISOR_ROLE, '--auth', 'peer', '--no-instructions'];
  const args = [...options, '--encoding', 'UTF8', '--data-checksums', ...locale(binaries.major)];
  const result = spawnSync(join(binaries.binFolder, 'initdb'), args, {
    ...spawnAs(user),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const reason = (result.error?.message ?? result.stderr).trim().split('\n').at(-1) ?? '';
  throw new CannotStart(`The database could not be created in ${folder}: ${reason}.`);
}

/** Orders text by code point: an order that no update of the system's libraries can change under an index. */
function locale(major: number): string[] {
  return major >= 17
    ? ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C']
    : ['--locale', 'C.UTF-8'];
}

/** Where `writeAccessFiles` says who may connect, as settings of PostgreSQL. */
export function accessSettings(dataFolder: string): Record<string, string> {
  return { hba_file: join(dataFolder, 'pg_hba.conf'), ident_file: join(dataFolder, 'pg_ident.conf') };
}

/**
 * Says who may connect: through the socket alone, only the system user as whom Percuta runs, only as the roles named.
 * Written anew at every start, since that user may be another than at the last; and not into PostgreSQL's own folder,
 * where root would be writing under a name that another user can point elsewhere.
 */
export function writeAccessFiles(dataFolder: string, roles: readonly string[]): void {
  const all = [SUPERVISOR_ROLE, ...roles];
  const { hba_file: rules = '', ident_file: names = '' } = accessSettings(dataFolder);
  writeLines(
    rules,
    all.map((role) => `local all ${role} peer map=percuta`),
  );
  writeLines(
    names,
    all.map((role) => `percuta "${userInfo().username}" ${role}`),
  );
}

function writeLines(path: string, lines: readonly string[]): void {
  writeInFolder(path, `${lines.join('\n')}\n`, 0o644);
}

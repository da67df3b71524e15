import { accessSync, chmodSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { CannotStart, errorCode } from '../cannot-start.ts';
import { findClosedFolder, type OperatingUser } from '../postgres/operating-user.ts';
import { SYSTEM_FOLDER } from '../postgres/reachable-binaries.ts';
import { readFolderVersion } from './version-file.ts';

/** What a fresh file system puts into its root, and what is no one's data. */
const NO_DATA = new Set(['lost+found']);

/**
 * Where the data lies unless `PERCUTA_DATA` says otherwise. Not in the clone, which people delete: for root the
 * system's place, for others the place of their own that the desktop standards name.
 */
export function defaultDataFolder(env: NodeJS.ProcessEnv, isRoot = process.getuid?.() === 0): string {
  if (isRoot) return join(SYSTEM_FOLDER, 'data');
  const own = env.XDG_DATA_HOME;
  return own !== undefined && isAbsolute(own) ? join(own, 'percuta') : join(homedir(), '.local', 'share', 'percuta');
}

/** PostgreSQL's own folder in it. */
export function clusterFolderOf(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** Makes the folder, closed to all but the database's user, or looks whether what is there is ours and can be written. */
export function makeDataFolder(path: string, user: OperatingUser): string {
  const folder = resolve(path);
  refuseClosed(findClosedFolder(user, dirname(folder)), user);
  try {
    makeOpenParents(dirname(folder));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(`The data folder ${folder} ${reasonOf(error)}. Choose another with PERCUTA_DATA.`);
  }
  const isStrange = readFolderVersion(folder) === null && readdirSync(folder).some((name) => !NO_DATA.has(name));
  if (isStrange) {
    throw new CannotStart(`${folder} holds files that are not Percuta's. Choose an empty folder with PERCUTA_DATA.`);
  }
  letIn(user, folder);
  return folder;
}

/** Others may pass through the parents, whatever root's umask: the database's user must. */
function makeOpenParents(parent: string): void {
  const first = mkdirSync(parent, { recursive: true });
  if (first === undefined || process.getuid?.() !== 0) return;
  for (let folder = parent; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755);
}

/**
 * Root's data folder stays root's, so that the database's user cannot put anything into the place of what root writes
 * there; that user passes through it to its own. The folders around it stay as they are.
 */
function letIn(user: OperatingUser, folder: string): void {
  const closed = findClosedFolder(user, folder);
  if (closed === folder && statSync(folder).uid === 0) chmodSync(folder, 0o711);
  else refuseClosed(closed, user);
}

function refuseClosed(closed: string | null, user: OperatingUser): void {
  if (closed === null || user.isOurs) return;
  throw new CannotStart(
    `PostgreSQL runs as the user ${user.name}, who may not enter ${closed}. ` +
      `Choose a data folder elsewhere with PERCUTA_DATA, such as ${join(SYSTEM_FOLDER, 'data')}.`,
  );
}

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'is not a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be written by the user who started Percuta';
  if (code === 'EROFS') return 'lies on a file system that is mounted read-only';
  if (code === 'ENOSPC') return 'cannot be made, because the disk is full';
  return `cannot be used (${code || String(error)})`;
}

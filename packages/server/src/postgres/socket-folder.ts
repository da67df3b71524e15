import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findClosedFolder, type OperatingUser } from './operating-user.ts';

/** The system holds the path of a socket in 108 bytes, the last of them zero. */
const LONGEST_SOCKET_PATH_BYTES = 107;
const TEMPORARY_PREFIX = 'percuta-socket-';

/** PostgreSQL names its socket after its port, also where it listens on none. */
export const SOCKET_PORT = 5432;

/** Makes the folder, closed to all others, in which PostgreSQL puts its socket: in the data folder if its path is short enough. */
export function makeSocketFolder(dataFolder: string, user: OperatingUser): string {
  const folder = isShortEnough(join(dataFolder, 'run')) ? remake(join(dataFolder, 'run')) : makeTemporary(user);
  chmodSync(folder, 0o700);
  if (!user.isOurs) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Removes a folder that `makeSocketFolder` made, now or in an earlier run; leaves every other alone. */
export function removeSocketFolder(folder: string, dataFolder: string): void {
  const isOurs = folder === join(dataFolder, 'run') || basename(folder).startsWith(TEMPORARY_PREFIX);
  if (isOurs) rmSync(folder, { recursive: true, force: true });
}

function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH_BYTES;
}

function remake(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

function makeTemporary(user: OperatingUser): string {
  const places = [tmpdir(), '/tmp'];
  const place = places.find((path) => isShortEnough(join(path, `${TEMPORARY_PREFIX}XXXXXX`)) && isOpen(user, path));
  return mkdtempSync(join(place ?? '/tmp', TEMPORARY_PREFIX));
}

function isOpen(user: OperatingUser, path: string): boolean {
  return user.isOurs || findClosedFolder(user, path) === null;
}

import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of the data folder whole or not at all, as the folder's owner would: what root writes into the folder
 * of someone else must not lock them out of it, and must not follow a link that they laid.
 */
export function writeInFolder(path: string, text: string, mode: number): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { flag: 'wx', mode, flush: true });
  chmodSync(unfinished, mode);
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(path));
    chownSync(unfinished, uid, gid);
  }
  renameSync(unfinished, path);
}

/** Does the work with a log of the data folder open at its end. */
export function withLog<T>(path: string, work: (log: number) => T): T {
  if (!existsSync(path)) writeInFolder(path, '', 0o600);
  const log = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW);
  try {
    return work(log);
  } finally {
    closeSync(log);
  }
}

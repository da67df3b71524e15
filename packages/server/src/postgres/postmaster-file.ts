import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself into `postmaster.pid` of its folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  /** `starting`, `ready`, `stopping`, `standby`. */
  readonly status: string;
}

/** Reads the file, or answers null where there is none or it is not yet whole. */
export function readPostmasterFile(clusterFolder: string): PostmasterFile | null {
  let text: string;
  try {
    text = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder: lines[4] ?? '', status: lines[7] ?? '' };
}

/**
 * Whether that process is a postmaster of that folder, and not a stranger to whom the number was given since: a
 * postmaster's working directory is its data folder.
 */
export function isPostmasterOf(pid: number, clusterFolder: string): boolean {
  try {
    const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder);
  } catch {
    return false;
  }
}

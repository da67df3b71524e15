import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { withLog } from '../data-folder/write-in-folder.ts';
import type { Cluster } from './cluster.ts';
import { spawnAs } from './operating-user.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { SOCKET_PORT } from './socket-folder.ts';

const POLL_MS = 15;
/** Recovery after a crash replays the log; a practice's database does so in seconds. */
const LONGEST_START_MS = 10 * 60_000;
const LARGEST_LOG_BYTES = 1024 * 1024;

/** How a postmaster ended: with a status or by a signal. */
export interface Ending {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A PostgreSQL that runs as our child and accepts connections. */
export interface Postmaster {
  readonly pid: number;
  readonly ended: Promise<Ending>;
}

export interface PostmasterStart {
  readonly cluster: Cluster;
  readonly socketFolder: string;
  readonly logFile: string;
  /** Settings beyond Percuta's own. A test may trade durability for speed here; the product never does. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * What every start insists on, whatever the configuration file says. Durability is on. Statements and their values are
 * kept out of the log (`log_min_messages` at `log` leaves out errors of statements), since they may be a patient's.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
};

/** Starts PostgreSQL and waits until it accepts connections. */
export async function startPostmaster(start: PostmasterStart): Promise<Postmaster> {
  keepLogSmall(start.logFile);
  const logFrom = existsSync(start.logFile) ? statSync(start.logFile).size : 0;
  const child = spawnPostgres(start);
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ status: null, signal: null }));
    child.once('exit', (status, signal) => resolve({ status, signal }));
  });
  endWithUs(child, ended);
  await waitUntilReady(start, child, () => readFileSync(start.logFile).subarray(logFrom).toString());
  return { pid: child.pid ?? 0, ended };
}

/** Where this process ends in whatever way of its own, PostgreSQL ends too; the next start replays its log. */
function endWithUs(child: ChildProcess, ended: Promise<Ending>): void {
  const end = (): void => void child.kill('SIGQUIT');
  process.once('exit', end);
  void ended.then(() => process.off('exit', end));
}

/** In a session of its own: a Ctrl-C at the terminal is for Percuta, which then stops PostgreSQL in its turn. */
function spawnPostgres({ cluster, socketFolder, logFile, settings }: PostmasterStart): ChildProcess {
  const all = { ...SETTINGS, unix_socket_directories: socketFolder, ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return withLog(logFile, (log) =>
    spawn(join(cluster.binaries.binFolder, 'postgres'), ['-D', cluster.folder, ...options], {
      ...spawnAs(cluster.user),
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    }),
  );
}

async function waitUntilReady(start: PostmasterStart, child: ChildProcess, readLog: () => string): Promise<void> {
  const deadline = performance.now() + LONGEST_START_MS;
  while (performance.now() < deadline) {
    const file = readPostmasterFile(start.cluster.folder);
    if (file?.pid === child.pid && file?.status === 'ready') return;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new PostmasterRefused(readLog(), start.logFile);
    }
    await sleep(POLL_MS);
  }
  child.kill('SIGQUIT');
  throw new CannotStart(`PostgreSQL was not ready after ten minutes. What it said is in ${start.logFile}.`);
}

/** PostgreSQL ended instead of becoming ready. */
export class PostmasterRefused extends CannotStart {
  /** Processes of a killed postmaster are still ending; the next attempt may succeed. */
  readonly isPassing: boolean;
  constructor(log: string, logFile: string) {
    const reason = log.match(/(?:FATAL|PANIC): {2}(.*)/)?.[1] ?? 'it gave no reason';
    super(`PostgreSQL did not start: ${reason}. All that it said is in ${logFile}.`);
    this.name = 'PostmasterRefused';
    this.isPassing = log.includes('pre-existing shared memory block') || log.includes('is still in use');
  }
}

function keepLogSmall(path: string): void {
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) truncateSync(path);
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessSettings, type Cluster, ensureCluster, writeAccessFiles } from './cluster.ts';
import {
  type Ending,
  type Postmaster,
  PostmasterRefused,
  type PostmasterStart,
  startPostmaster,
} from './postmaster.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { stopPostmaster } from './stop-process.ts';

/** More endings than this within the window, and something is wrong that another start does not mend. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;
const LONGEST_WAIT_FOR_MEMORY_MS = 10_000;

export interface Supervision {
  readonly cluster: Cluster;
  /** Percuta's data folder, in which the cluster's folder lies. */
  readonly dataFolder: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Told in one line what a person in charge should know. */
  readonly report: (line: string) => void;
}

/** A PostgreSQL of ours that is kept running until `stop`. */
export interface SupervisedPostgres {
  readonly socketFolder: string;
  /** Settles when PostgreSQL ended again and again and was given up; never after `stop`. */
  readonly givenUp: Promise<string>;
  /** The process number of the postmaster of the moment. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
}

/**
 * Makes the cluster if there is none, stops a postmaster that a killed run left behind, starts PostgreSQL, and starts
 * it again when it ends by itself.
 */
export async function supervisePostgres(supervision: Supervision): Promise<SupervisedPostgres> {
  const { cluster, dataFolder } = supervision;
  await stopLeftBehind(supervision);
  ensureCluster(cluster);
  writeAccessFiles(dataFolder, cluster.roles);
  const socketFolder = makeSocketFolder(dataFolder, cluster.user);
  const start = {
    cluster,
    socketFolder,
    logFile: join(dataFolder, 'postgres.log'),
    settings: { ...accessSettings(dataFolder), ...supervision.settings },
  };
  try {
    return keepRunning(supervision, start, await startPatiently(start));
  } catch (error) {
    removeSocketFolder(socketFolder, dataFolder);
    throw error;
  }
}

/** The caller holds the data folder's lock, so a postmaster that still runs there belongs to a run that was killed. */
async function stopLeftBehind({ cluster, dataFolder, report }: Supervision): Promise<void> {
  const left = readPostmasterFile(cluster.folder);
  if (left === null) return;
  if (isPostmasterOf(left.pid, cluster.folder)) {
    report('Stopping the PostgreSQL that an earlier, killed run left behind.');
    await stopPostmaster(left.pid);
  }
  // PostgreSQL would mistake a stranger who has the number by now for a postmaster.
  rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
  removeSocketFolder(left.socketFolder, dataFolder);
}

async function startPatiently(start: PostmasterStart): Promise<Postmaster> {
  const deadline = performance.now() + LONGEST_WAIT_FOR_MEMORY_MS;
  for (;;) {
    try {
      return await startPostmaster(start);
    } catch (error) {
      const isPassing = error instanceof PostmasterRefused && error.isPassing;
      if (!isPassing || performance.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

function keepRunning(supervision: Supervision, start: PostmasterStart, first: Postmaster): SupervisedPostgres {
  const { report, dataFolder } = supervision;
  const givenUp = Promise.withResolvers<string>();
  const restartsAt: number[] = [];
  let postmaster = first;
  let isStopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const restart = async (ending: Ending): Promise<void> => {
    restartsAt.push(performance.now());
    const recent = restartsAt.filter((at) => at > performance.now() - RESTART_WINDOW_MS).length;
    if (recent > MOST_RESTARTS) return givenUp.resolve(`PostgreSQL ended ${recent} times within a minute.`);
    report(`PostgreSQL ended by itself (${ending.signal ?? `status ${ending.status}`}). Starting it again.`);
    try {
      postmaster = await startPatiently(start);
      watch();
      report('PostgreSQL runs again.');
    } catch (error) {
      givenUp.resolve(error instanceof Error ? error.message : String(error));
    }
  };
  const watch = (): void => {
    void postmaster.ended.then((ending) => {
      if (!isStopping) restarting = restart(ending);
    });
  };
  watch();

  return {
    socketFolder: start.socketFolder,
    givenUp: givenUp.promise,
    pid: () => postmaster.pid,
    stop: async () => {
      isStopping = true;
      await restarting;
      await stopPostmaster(postmaster.pid);
      removeSocketFolder(start.socketFolder, dataFolder);
    },
  };
}

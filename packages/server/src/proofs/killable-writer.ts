import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresBinaries } from '../postgres/binaries.ts';
import { sendSignal } from '../postgres/stop-process.ts';

/** What is killed: our process; PostgreSQL's first process or all of its, which ours then starts again; or everything. */
export const VICTIMS = ['node', 'postmaster', 'postmaster tree', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

const FEWEST_BEFORE_KILL = 25;

/**
 * Lets the program write in one data folder and kills, round after round, so that each starts on what the kill before it
 * left. Answers with how much was acknowledged by a process after PostgreSQL was killed under it.
 */
export async function killAgainAndAgain(
  start: Omit<WriterStart, 'round'>,
  victim: Victim,
  rounds: number,
): Promise<number> {
  const { acknowledged } = start;
  const survives = victim === 'postmaster' || victim === 'postmaster tree';
  let afterRestart = 0;
  for (let round = 0; round < rounds; round++) {
    const writer = startWriter({ ...start, round });
    await writer.untilCount(acknowledged.size + FEWEST_BEFORE_KILL + round * 7);
    if (victim === 'postmaster') sendSignal(await writer.postmasterPid, 'SIGKILL');
    else if (victim !== 'node') killTree(await writer.postmasterPid);
    if (survives) {
      const atKill = acknowledged.size;
      await writer.untilCount(atKill + FEWEST_BEFORE_KILL);
      afterRestart += acknowledged.size - atKill;
    }
    await writer.end(survives ? 'SIGTERM' : 'SIGKILL');
  }
  return afterRestart;
}

/** A program that writes until it is killed, and names what was acknowledged. */
interface Writer {
  readonly postmasterPid: Promise<number>;
  readonly untilCount: (count: number) => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

export interface WriterStart {
  /** A program of this folder. It is given data folder, folder of PostgreSQL's programs and the number of the round. */
  readonly program: string;
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly round: number;
  /** Gets every line that the program prints once something was committed. */
  readonly acknowledged: Set<string>;
}

/** Starts one. Its first line is `postmaster` and a process number; each one after it was acknowledged. */
function startWriter({ program, dataFolder, binaries, round, acknowledged }: WriterStart): Writer {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, program), dataFolder, binaries.binFolder, String(round)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const postmaster = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('postmaster ')) postmaster.resolve(Number(line.slice('postmaster '.length)));
    else acknowledged.add(line);
  });
  return {
    postmasterPid: postmaster.promise,
    untilCount: async (count) => {
      while (acknowledged.size < count) {
        if (hasEnded(child)) throw new Error(`The writer ended by itself: ${said}`);
        await sleep(2);
      }
    },
    end: async (signal) => {
      child.kill(signal);
      await closed;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Kills a process and its children at once: first all of them are stopped, so that none can act on another's death. */
function killTree(pid: number): void {
  const pids = [pid, ...childrenOf(pid)];
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
    for (const each of pids) sendSignal(each, signal);
  }
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return all.filter((each) => readParent(each) === pid);
}

function readParent(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

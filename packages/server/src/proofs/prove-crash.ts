/**
 * Kills Percuta while it writes, starts it again, and looks whether every acknowledged entry is there.
 *
 *     node packages/server/src/proofs/prove-crash.ts [rounds]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedStore } from '../embedded-store.ts';
import { embeddedBinaries, type PostgresBinaries } from '../postgres/binaries.ts';
import { sendSignal } from '../postgres/stop-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readWritten } from './written-entries.ts';

/** What is killed: our process; PostgreSQL's first process or all of its, which ours then starts again; or everything. */
export const VICTIMS = ['node', 'postmaster', 'postmaster tree', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface CrashCount {
  readonly victim: Victim;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Entries written by the same process after PostgreSQL was killed under it. */
  readonly afterRestart: number;
}

const FEWEST_BEFORE_KILL = 25;

/** Runs that many rounds in one data folder, so that each starts on what the kill before it left. */
export async function proveCrash(
  victim: Victim,
  rounds: number,
  binaries: PostgresBinaries = embeddedBinaries(),
): Promise<CrashCount> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const acknowledged = new Set<number>();
  let afterRestart = 0;
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.size;
    const writer = startWriter(dataFolder, binaries, (round + 1) * 1_000_000, acknowledged);
    await writer.untilCount(before + FEWEST_BEFORE_KILL + round * 7);
    const survives = victim === 'postmaster' || victim === 'postmaster tree';
    if (victim === 'postmaster') sendSignal(await writer.postmasterPid, 'SIGKILL');
    else if (victim !== 'node') killTree(await writer.postmasterPid);
    if (survives) {
      const atKill = acknowledged.size;
      await writer.untilCount(atKill + FEWEST_BEFORE_KILL);
      afterRestart += acknowledged.size - atKill;
    }
    await writer.end(survives ? 'SIGTERM' : 'SIGKILL');
  }
  const store = await openEmbeddedStore({ dataFolder, binaries, report: () => undefined });
  const written = await readWritten(store);
  await store.close();
  const lost = [...acknowledged].filter((number) => !written.has(number)).length;
  return { victim, rounds, acknowledged: acknowledged.size, lost, afterRestart };
}

interface Writer {
  readonly postmasterPid: Promise<number>;
  readonly untilCount: (count: number) => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

function startWriter(dataFolder: string, binaries: PostgresBinaries, first: number, acknowledged: Set<number>): Writer {
  const program = join(import.meta.dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, [program, dataFolder, binaries.binFolder, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const postmaster = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('postmaster ')) postmaster.resolve(Number(line.slice('postmaster '.length)));
    else acknowledged.add(Number(line));
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

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? '10');
  let lost = 0;
  for (const victim of VICTIMS) {
    const count = await proveCrash(victim, rounds);
    lost += count.lost;
    const went = count.afterRestart > 0 ? `, ${count.afterRestart} of them after PostgreSQL came back` : '';
    process.stdout.write(
      `kill -9 of ${victim}: ${count.rounds} rounds, ${count.acknowledged} entries acknowledged${went}, ${count.lost} lost\n`,
    );
  }
  process.exitCode = lost === 0 ? 0 : 1;
}

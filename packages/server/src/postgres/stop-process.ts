import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 15;

/** PostgreSQL's ways of stopping, gentlest first, with how long each is given. All three leave the data whole. */
const WAYS: readonly (readonly [NodeJS.Signals, number])[] = [
  // Fast: ends the sessions, writes everything to the data files.
  ['SIGINT', 60_000],
  // Immediate: ends at once; the next start replays the log.
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
];

/** Stops a postmaster by its process number, and waits until it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patienceMs] of WAYS) {
    if (!sendSignal(pid, signal)) return;
    if (await isGoneWithin(pid, patienceMs)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) could not be stopped.`);
}

/** Answers whether there was a process to send it to. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (isRunning(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** A process that ended and was not yet collected by its parent holds nothing any more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

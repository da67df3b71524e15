import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/**
 * The processor time that a postmaster and its children have used, children that ended included; null where there is no
 * `/proc`. A busy machine slows the clock on the wall far more than this. Unit: ms.
 */
export function postgresMs(postmasterPid: number): number | null {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return all.reduce((sum, pid) => sum + ticksOf(Number(pid), postmasterPid), 0) * TICK_MS;
  } catch {
    return null;
  }
}

function ticksOf(pid: number, postmasterPid: number): number {
  const [parent, ...ticks] = countsOf(pid);
  if (pid === postmasterPid) return ticks.reduce((sum, one) => sum + one, 0);
  const [user = 0, system = 0] = ticks;
  return parent === postmasterPid ? user + system : 0;
}

/** Its parent; user and system time of its own, and of its children that ended (proc(5): fields 4 and 14 to 17). */
function countsOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
  } catch {
    // It ended in the meantime.
    return [];
  }
}

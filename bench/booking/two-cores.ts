import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release } from 'node:os';
import { outcomeOf } from '../model/outcome-of.ts';

const CORES = 2;
const TASKSET = 'taskset';
const ON_TWO = ['-c', '0,1'];

/**
 * The peers were measured on two cores, with server and database on both. On a larger machine the bench begins anew on
 * two of its cores, all that it starts included. True where it did, and is over.
 */
export function beganOnTwoCores(): boolean {
  if (availableParallelism() <= CORES || !outcomeOf([TASKSET, '-V']).succeeded) return false;
  const again = [...ON_TWO, process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.exitCode = spawnSync(TASKSET, again, { stdio: 'inherit' }).status ?? 1;
  return true;
}

/** Where, and beside what load, which counts the minute before. */
export function whereLines(): readonly string[] {
  const cores = availableParallelism();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const minute = loadavg()[0] ?? Number.NaN;
  const shape = `server, PostgreSQL and clients share ${cores} ${cores === 1 ? 'core' : 'cores'}, as the peers’ did`;
  return [
    `machine: ${model}, Linux ${release()}, Node ${process.versions.node}, load ${minute.toFixed(1)} before; ${shape}`,
    ...(cores > CORES ? ['no taskset: these are more cores than the peers had'] : []),
    ...(minute > CORES / 2 ? ['other programs are running: times are theirs too, processor times less so'] : []),
  ];
}

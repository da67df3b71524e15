/** Runs one measuring program on one core and reads the microseconds that it prints. */
import { cpus } from 'node:os';
import { outcomeOf } from './outcome-of.ts';

const hasTaskset = outcomeOf(['taskset', '-V']).succeeded;

export const PINNED = hasTaskset ? `pinned to core ${cpus().length - 1}` : 'not pinned (no taskset)';

export class PeerFailed extends Error {
  constructor(command: readonly string[], words: string) {
    super(`${command.join(' ')} failed: ${words}`);
    this.name = 'PeerFailed';
  }
}

/** Microseconds of processor time for each course, by the process's own clock. */
export function microsecondsOf(command: readonly string[]): number {
  const pin = hasTaskset ? ['taskset', '-c', String(cpus().length - 1)] : [];
  const { succeeded, output, complaints } = outcomeOf([...pin, ...command]);
  const microseconds = Number.parseFloat(output.split('\n').at(-1) ?? '');
  if (!succeeded || Number.isNaN(microseconds)) throw new PeerFailed(command, complaints || output);
  return microseconds;
}

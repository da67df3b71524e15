/** Runs a program to its end. */
import { spawnSync } from 'node:child_process';

export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
  readonly complaints: string;
}

export function outcomeOf([program = '', ...args]: readonly string[], cwd = process.cwd()): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { succeeded: status === 0, output: stdout?.trim() ?? '', complaints: stderr?.trim() ?? `no ${program}` };
}

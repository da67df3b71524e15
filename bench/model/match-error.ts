/** Finds for each peer the loosest tolerance at which it is as accurate as asked: that is what it is timed at. */
import { join } from 'node:path';
import { type AchievedError, achievedError, type Reference, readDoubles } from './achieved-error.ts';
import type { Configuration, Solver } from './peers.ts';
import { microsecondsOf } from './run-pinned.ts';

export const ASKED_ERROR = 1e-6;

/** Tolerances are tried in quarters of a power of ten. */
const POWER_STEP = 0.25;
const TIGHTEST_POWER = -11;
const TRIAL_SECONDS = 0.2;

/** One configuration at one tolerance, as it came out. */
export interface Trial {
  readonly configuration: Configuration;
  readonly relativeTolerance: number;
  readonly error: AchievedError;
  readonly microseconds: number;
}

export interface Bench {
  readonly folder: string;
  readonly reference: Reference;
}

export function tryOut(
  { solver, configuration }: { readonly solver: Solver; readonly configuration: Configuration },
  power: number,
  { folder, reference }: Bench,
): Trial {
  const relativeTolerance = 10 ** power;
  const answersFile = 'trial.bin';
  const microseconds = microsecondsOf(
    solver.command({ folder, answersFile, configuration, relativeTolerance, seconds: TRIAL_SECONDS }),
  );
  const error = achievedError(readDoubles(join(folder, answersFile)), reference, solver.asked);
  return { configuration, relativeTolerance, error, microseconds };
}

/** The loosest tolerance at which a configuration is accurate enough; null where none is. */
export function loosestAccurate(solver: Solver, configuration: Configuration, bench: Bench): Trial | null {
  for (let power = configuration.loosestPower; power >= TIGHTEST_POWER; power -= POWER_STEP) {
    const trial = tryOut({ solver, configuration }, power, bench);
    if (trial.error.largest <= ASKED_ERROR) return trial;
  }
  return null;
}

/** Us and our peers on the same course: accuracy first, then time at matched accuracy, in rounds so that load hits all alike. */
import { join } from 'node:path';
import { achievedError, readDoubles } from './achieved-error.ts';
import { ASKED_ERROR, type Bench, loosestAccurate, type Trial } from './match-error.ts';
import { EXACT, SOLVERS, type Solver } from './peers.ts';
import { microsecondsOf } from './run-pinned.ts';

const ROUNDS = 7;
const ROUND_SECONDS = 0.4;

/** One who was timed. */
export interface Timed {
  readonly name: string;
  /** Configuration and tolerance. */
  readonly words: string;
  readonly error: number;
  /** Median over the rounds. */
  readonly microseconds: number;
  /** Lowest and highest of the rounds. */
  readonly range: readonly [number, number];
}

interface Contender {
  readonly name: string;
  readonly words: string;
  readonly error: number;
  readonly command: readonly string[];
}

/** Nobody was accurate enough: a fault of the bench, not a result. */
export class NotAccurate extends Error {
  constructor(name: string) {
    super(`${name} reaches no error of ${ASKED_ERROR} in any configuration.`);
    this.name = 'NotAccurate';
  }
}

export function compare(bench: Bench): Timed[] {
  const contenders = [...exactContenders(bench), ...SOLVERS.map((solver) => solverContender(solver, bench))];
  const rounds = Array.from({ length: ROUNDS }, () => contenders.map(({ command }) => microsecondsOf(command)));
  return contenders.map(({ name, words, error }, i) => {
    const times = rounds.map((round) => round[i] ?? Number.NaN).toSorted((a, b) => a - b);
    const at = (k: number) => times[k] ?? Number.NaN;
    return { name, words, error, microseconds: at((ROUNDS - 1) / 2), range: [at(0), at(ROUNDS - 1)] };
  });
}

function exactContenders({ folder, reference }: Bench): Contender[] {
  const words = {
    table: 'plan laid out once, table and zone for each draw: the path of every outlook',
    oneOff: 'healCourse, which lays out the plan each time',
    c: 'the same scheme in C, plan laid out once',
  } as const;
  const names = { table: 'model', oneOff: 'model, one-off', c: 'c' } as const;
  return (['table', 'oneOff', 'c'] as const).map((who) => {
    microsecondsOf(EXACT[who](folder, 'exact.bin', 0.01));
    const error = achievedError(readDoubles(join(folder, 'exact.bin')), reference).largest;
    if (!(error <= ASKED_ERROR)) throw new NotAccurate(names[who]);
    return { name: names[who], words: words[who], error, command: EXACT[who](folder, 'exact.bin', ROUND_SECONDS) };
  });
}

/** Tries all configurations, says how each did, and keeps the fastest of those that are accurate enough. */
function solverContender(solver: Solver, bench: Bench): Contender {
  const trials: Trial[] = [];
  for (const configuration of solver.configurations) {
    const trial = loosestAccurate(solver, configuration, bench);
    console.log(
      `  ${solver.name}: ${trial === null ? `${configuration.words}: not accurate enough` : trialLine(trial)}`,
    );
    if (trial !== null) trials.push(trial);
  }
  const [fastest] = trials.toSorted((a, b) => a.microseconds - b.microseconds);
  if (fastest === undefined) throw new NotAccurate(solver.name);
  const { configuration, relativeTolerance, error } = fastest;
  const run = { folder: bench.folder, answersFile: 'timed.bin', configuration, relativeTolerance };
  return {
    name: solver.name,
    words: `${configuration.words}, rtol ${relativeTolerance.toExponential(1)}`,
    error: error.largest,
    command: solver.command({ ...run, seconds: ROUND_SECONDS }),
  };
}

function trialLine({ configuration, relativeTolerance, error, microseconds }: Trial): string {
  const [rtol, reached] = [relativeTolerance, error.largest].map((value) => value.toExponential(1));
  return `${configuration.words}: rtol ${rtol} reaches ${reached} (${error.state}) in about ${microseconds.toFixed(0)} us`;
}

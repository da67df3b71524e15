/** Each peer from loose to tight, for the work-precision picture: in the configuration that stands for it. */
import type { Timed } from './compare.ts';
import { type Bench, tryOut } from './match-error.ts';
import type { WorkCurve, WorkPoint } from './measured.ts';
import { type Configuration, SOLVERS } from './peers.ts';

const POWERS = Array.from({ length: 15 }, (_, k) => -3 - k / 2);

export function sweep(timed: readonly Timed[], bench: Bench): WorkCurve[] {
  return SOLVERS.map((solver) => {
    const configuration = configurationOf(
      solver.configurations,
      timed.find(({ name }) => name === solver.name),
    );
    const points = POWERS.map((power): WorkPoint => {
      const { error, microseconds } = tryOut({ solver, configuration }, power, bench);
      return { error: error.largest, microseconds };
    });
    return { name: solver.name, words: configuration.words, points };
  });
}

function configurationOf(configurations: readonly Configuration[], timed: Timed | undefined): Configuration {
  const chosen = configurations.find(({ words }) => timed?.words.startsWith(`${words}, rtol`));
  if (chosen === undefined) throw new Error('A peer was timed in a configuration that it does not have.');
  return chosen;
}

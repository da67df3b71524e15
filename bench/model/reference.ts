/** The answers that all are held against, made by a solver that has nothing to do with any of them, and checked by another. */
import { join } from 'node:path';
import { bulirschStoer, referenceCourse } from '../../packages/model/src/healing/reference.ts';
import { ANSWER_LENGTH, type Reference, readDoubles } from './achieved-error.ts';
import { outcomeOf } from './outcome-of.ts';
import { PeerFailed } from './run-pinned.ts';
import { DAYS, workloadDraws } from './workload.ts';

const TOLERANCE = 1e-14;
const CHECK_TOLERANCE = 1e-13;
const CHECKED_DRAWS = 8;
const LAYER_STATES = 6;
const LAYERS = [0, 1, 2] as const;

/** Where the states of an answer's layer stand among those of the equations: signal, cells, burst, immature, mature, f. */
const IN_EQUATIONS = [0, 2, 3, 4, 5, 6];

/** Runge, Kutta and Fehlberg, order 8(7), on every output day. Also writes `sizes.bin`, the usual size of each state. */
export function referenceAnswers(folder: string): Reference {
  const path = (file: string) => join(folder, file);
  const files = ['workload.bin', 'reference.bin', 'scales.bin', 'sizes.bin'].map(path);
  const command = [path('reference'), ...files, String(TOLERANCE)];
  const { succeeded, complaints } = outcomeOf(command);
  if (!succeeded) throw new PeerFailed(command, complaints);
  return { answers: readDoubles(path('reference.bin')), scales: readDoubles(path('scales.bin')) };
}

/** The largest difference from Gragg, Bulirsch and Stoer in TypeScript, on the first draws. */
export function checkReference({ answers, scales }: Reference): number {
  let worst = 0;
  workloadDraws()
    .slice(0, CHECKED_DRAWS)
    .forEach(({ constants, person, wounds }, draw) => {
      const course = { ...person, wounds, days: DAYS };
      for (const layer of LAYERS) {
        const solved = referenceCourse(constants, { course, layer }, bulirschStoer(CHECK_TOLERANCE));
        solved.forEach((states, day) => {
          IN_EQUATIONS.forEach((state, i) => {
            const entry = layer * LAYER_STATES + i;
            const theirs = answers[(draw * DAYS.length + day) * ANSWER_LENGTH + entry] ?? Number.NaN;
            const scale = scales[draw * ANSWER_LENGTH + entry] ?? Number.NaN;
            worst = Math.max(worst, Math.abs((states[state] ?? Number.NaN) - theirs) / scale);
          });
        });
      }
    });
  return worst;
}

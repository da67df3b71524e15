import { CLOSURE_COORDINATES, logClosurePosterior } from '../likelihood/closure-model.ts';
import { mechanismModel } from '../likelihood/mechanism.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { emaxModel } from '../rivals/emax.ts';
import { nullModel } from '../rivals/null-effect.ts';
import { fitDensity, fitModel } from './fit.ts';
import type { Fits } from './posterior-file.ts';

const SEED = 1;
const ENSEMBLES = 4;

/** How often each model's walkers move, enough for R-hat below 1.01 and an effective size above 400 in every coordinate. */
const STEPS = { mechanism: 3200, closure: 3000, emax: 4000, null: 2000 } as const;

/** Fits everything that is shipped, from the evidence; the same bits whenever it runs. `share` shortens it, for tests. */
export function fitPosterior(share = 1): Fits {
  const plan = (steps: number, seed: number) => ({ steps: Math.round(share * steps), ensembles: ENSEMBLES, seed });
  return {
    mechanism: fitModel(mechanismModel(ARM_RESULTS), plan(STEPS.mechanism, SEED)),
    closure: fitDensity(
      logClosurePosterior,
      CLOSURE_COORDINATES.map(({ name }) => name),
      plan(STEPS.closure, SEED + 1),
    ),
    emax: fitModel(emaxModel(ARM_RESULTS), plan(STEPS.emax, SEED + 2)),
    null: fitModel(nullModel(ARM_RESULTS), plan(STEPS.null, SEED + 3)),
  };
}

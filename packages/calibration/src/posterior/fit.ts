import { seededRandom } from '@percuta/model';
import { logPosterior } from '../likelihood/log-posterior.ts';
import type { StudyModel } from '../likelihood/study-model.ts';
import { chainsOf } from '../sampler/chains-of.ts';
import { effectiveSampleSize, quantileSampleSize } from '../sampler/effective-sample-size.ts';
import { rankRHat } from '../sampler/rank-r-hat.ts';
import { type EnsembleChains, type LogDensity, sampleEnsemble } from '../sampler/sample-ensemble.ts';
import { drawNormal } from '../statistics/student-t.ts';

/** How long and from which seed a model is fitted. */
export interface FitPlan {
  readonly steps: number;
  /** Independent ensembles: R-hat compares them. */
  readonly ensembles: number;
  readonly seed: number;
}

/** Points of a posterior, and whether they may be trusted. */
export interface Fit {
  readonly coordinates: readonly string[];
  /** In random order: any first part is a sample too. */
  readonly points: readonly Float64Array[];
  readonly diagnostics: readonly CoordinateDiagnostics[];
  readonly acceptedShare: number;
  readonly evaluations: number;
}

export interface CoordinateDiagnostics {
  readonly name: string;
  readonly rHat: number;
  readonly effectiveSize: number;
  /** The smaller of those for the 5 % and the 95 % point. */
  readonly tailSize: number;
}

const KEEP_EVERY = 10;
const WARM_UP_SHARE = 0.25;

/** Walkers start a little closer together than the prior lies. */
const START_SPREAD = 0.8;

/** Fits a model to its results, or to other values in their place. */
export function fitModel(model: StudyModel, plan: FitPlan, values?: readonly number[]): Fit {
  const names = model.coordinates.map(({ name }) => name);
  return fitDensity(logPosterior(model, values), names, plan);
}

/** The same for any density over coordinates that are standard normal before the data. */
export function fitDensity(density: LogDensity, names: readonly string[], plan: FitPlan): Fit {
  const walkers = 2 * Math.max(names.length, 8);
  const runs = Array.from({ length: plan.ensembles }, (_, ensemble) => {
    const random = seededRandom(1000 * plan.seed + ensemble);
    const start = Array.from({ length: walkers }, () =>
      Float64Array.from(names, () => START_SPREAD * drawNormal(random)),
    );
    const warmUp = Math.floor(WARM_UP_SHARE * plan.steps);
    return sampleEnsemble(density, start, { steps: plan.steps, warmUp, keepEvery: KEEP_EVERY, random });
  });
  return {
    coordinates: names,
    points: shuffledPoints(runs, plan.seed),
    diagnostics: names.map((name, k) => diagnose(name, runs, k)),
    acceptedShare: runs.reduce((sum, run) => sum + run.acceptedShare, 0) / runs.length,
    evaluations: runs.length * walkers * (plan.steps + 1),
  };
}

/**
 * Walkers of one ensemble lean on one another, so an ensemble counts as one chain of R-hat (a superchain, after
 * C. Margossian and others 2024, Bayesian Analysis); for the sample size each walker is a chain.
 */
function diagnose(name: string, runs: readonly EnsembleChains[], dimension: number): CoordinateDiagnostics {
  const walkers = chainsOf(runs, dimension);
  return {
    name,
    rHat: rankRHat(runs.map((run) => bySteps(chainsOf([run], dimension)))),
    effectiveSize: effectiveSampleSize(walkers),
    tailSize: Math.min(quantileSampleSize(walkers, 0.05), quantileSampleSize(walkers, 0.95)),
  };
}

/** All walkers of an ensemble in one chain, step after step. */
function bySteps(walkers: readonly Float64Array[]): Float64Array {
  const steps = walkers[0]?.length ?? 0;
  return Float64Array.from(
    { length: steps * walkers.length },
    (_, k) => walkers[k % walkers.length]?.[Math.floor(k / walkers.length)] ?? Number.NaN,
  );
}

function shuffledPoints(runs: readonly EnsembleChains[], seed: number): Float64Array[] {
  const points: Float64Array[] = runs.flatMap(({ points: all, dimensions, walkers, kept }) =>
    Array.from({ length: walkers * kept }, (_, k) => all.slice(k * dimensions, (k + 1) * dimensions)),
  );
  const random = seededRandom(seed);
  for (let last = points.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [points[last], points[other]] = [points[other] as Float64Array, points[last] as Float64Array];
  }
  return points;
}

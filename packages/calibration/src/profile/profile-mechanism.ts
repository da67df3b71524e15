import { FREE_CONSTANTS, HELD_CONSTANTS } from '../likelihood/free-constants.ts';
import { logLikelihood } from '../likelihood/log-posterior.ts';
import { mechanismModel } from '../likelihood/mechanism.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import type { LogDensity } from '../sampler/sample-ensemble.ts';
import { highest, type Profile, profileOf, sliceOf } from './profile-likelihood.ts';

/** The profile of one constant, and its slice; a constant that is held has no profile. */
export interface ConstantProfile extends Profile {
  readonly name: string;
}

/** How studies differ is held at the middle of its prior here: five studies on their own would have it at nothing. */
const SPREADS: readonly string[] = ['betweenStudyResponseLogSd', 'betweenStudyReadingShare'];

/** What the fit moves besides how studies differ: the constants that are profiled. */
export const PROFILED_CONSTANTS: readonly string[] = FREE_CONSTANTS.filter((name) => !SPREADS.includes(name));

/** Profiles of all constants that the fit moves, and slices of those that it holds, about the best fit. */
export function profileMechanism(): ConstantProfile[] {
  const free = mechanismLikelihood(PROFILED_CONSTANTS);
  const top = highest(free, PROFILED_CONSTANTS.length);
  const profiles = PROFILED_CONSTANTS.map((_, k) => profileOf(free, top, k));
  const best = Math.max(top.value, ...profiles.flatMap(({ heights }) => heights));
  const held = Object.keys(HELD_CONSTANTS);
  const all = mechanismLikelihood([...PROFILED_CONSTANTS, ...held]);
  const topOfAll = Float64Array.from([...top.point, ...held.map(() => 0)]);
  return [
    ...profiles.map(({ heights, sliced }, k) => ({
      name: PROFILED_CONSTANTS[k] ?? '',
      profile: heights.map((height) => below(best, height)),
      slice: sliced.map((height) => below(top.value, height)),
    })),
    ...held.map((name, k) => {
      const sliced = sliceOf(all, topOfAll, PROFILED_CONSTANTS.length + k);
      return { name, profile: [], slice: sliced.map((height) => below(Math.max(...sliced), height)) };
    }),
  ];
}

function mechanismLikelihood(names: readonly string[]): LogDensity {
  return logLikelihood(mechanismModel(ARM_RESULTS, names));
}

/** Twice the log-likelihood that is lost, rounded: a picture needs no more. */
function below(best: number, height: number): number {
  return Number(Math.max(0, 2 * (best - height)).toFixed(2));
}

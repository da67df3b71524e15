import type { LogDensity } from '../sampler/sample-ensemble.ts';
import { logStudentT } from '../statistics/student-t.ts';
import { blockScale, studyBlocks } from './study-blocks.ts';
import type { StudyModel } from './study-model.ts';

/** How well a model explains the results, as the logarithm of a density; minus infinity where it cannot be computed. */
export function logLikelihood(model: StudyModel, values?: readonly number[]): LogDensity {
  const seen = values ?? model.results.map((result) => result.value);
  const blocks = studyBlocks(model.results).map((places) => ({
    places,
    results: places.flatMap((place) => model.results[place] ?? []),
  }));
  return (point) => {
    const expected = model.expect(point);
    const spread = model.spread();
    let sum = model.logLikelihoodBeyond();
    for (const { places, results } of blocks) {
      const here = places.flatMap((place) => expected[place] ?? []);
      const residual = places.map((place, k) => (seen[place] ?? 0) - (here[k]?.mean ?? 0));
      sum += logStudentT(residual, blockScale(results, here, spread));
    }
    return Number.isFinite(sum) ? sum : -Infinity;
  };
}

/** The same with the prior, which is standard normal in every coordinate. */
export function logPosterior(model: StudyModel, values?: readonly number[]): LogDensity {
  const likelihood = logLikelihood(model, values);
  return (point) => likelihood(point) + logPrior(point);
}

/** The logarithm of the prior up to a constant. */
export function logPrior(point: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < point.length; k++) sum -= (point[k] as number) ** 2 / 2;
  return sum;
}

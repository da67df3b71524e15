import { seededRandom } from '@percuta/model';
import { STUDY_MODELS, type StudyModel, type StudyModelName } from '../likelihood/study-model.ts';
import type { ArmResult } from '../measurements/arm-results.ts';
import { type FitPlan, fitModel } from '../posterior/fit.ts';
import { rivalReadingError } from '../rivals/kinds.ts';
import { covers, rankedProbabilityScore, sampleQuantile } from '../statistics/scores.ts';
import { predictiveSamples } from './predictive.ts';

/** One result foretold by one model that had not seen its study. */
export interface ForetoldResult {
  readonly model: StudyModelName;
  readonly id: string;
  readonly study: string;
  readonly seen: number;
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly covered: { readonly half: boolean; readonly eighty: boolean; readonly ninety: boolean };
  /** Continuous ranked probability score in errors of a single reading; lower is better. */
  readonly score: number;
  /** The chance that the model gave to the sign that came. */
  readonly signChance: number;
}

const POINTS = 4000;

/** Every result of needled skin, foretold by every model from all other studies. */
export function leaveOneStudyOut(
  build: Readonly<Record<StudyModelName, (results: readonly ArmResult[]) => StudyModel>>,
  results: readonly ArmResult[],
  plan: FitPlan,
): ForetoldResult[] {
  const studies = [...new Set(results.map(({ study }) => study))];
  return STUDY_MODELS.flatMap((name) =>
    studies.flatMap((study, index) => {
      const others = results.filter((result) => result.study !== study);
      const fit = fitModel(build[name](others), { ...plan, seed: plan.seed + index });
      const left = build[name](results.filter((result) => result.study === study));
      const samples = predictiveSamples(left, fit.points.slice(0, POINTS), seededRandom(plan.seed + 100 + index));
      return left.results.flatMap((result, k) => {
        const sample = samples[k];
        return result.needled && sample !== undefined ? [foretell(name, result, sample)] : [];
      });
    }),
  );
}

/** How a sample did against what a study printed. */
export function foretell(model: StudyModelName, result: ArmResult, sample: Float64Array): ForetoldResult {
  const sorted = Float64Array.from(sample).sort();
  const seen = result.value;
  const same = sorted.filter((value) => Math.sign(value) === Math.sign(seen)).length;
  return {
    model,
    id: result.id,
    study: result.study,
    seen,
    p05: sampleQuantile(sorted, 0.05),
    median: sampleQuantile(sorted, 0.5),
    p95: sampleQuantile(sorted, 0.95),
    covered: { half: covers(sorted, seen, 0.5), eighty: covers(sorted, seen, 0.8), ninety: covers(sorted, seen, 0.9) },
    score: rankedProbabilityScore(sorted, seen) / rivalReadingError(result.observable),
    signChance: same / sorted.length,
  };
}

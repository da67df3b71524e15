import type { StudyModelName } from '../likelihood/study-model.ts';
import { STUDY_MODELS } from '../likelihood/study-model.ts';
import { covers, rankedProbabilityScore, shareBelow } from '../statistics/scores.ts';
import type { FrozenFile } from './freeze.ts';

/** How one model did on one arm. */
export interface FrozenScore {
  readonly id: string;
  readonly model: StudyModelName;
  readonly seen: number;
  /** In the unit of the observable; lower is better. */
  readonly score: number;
  readonly inEighty: boolean;
  readonly inNinetyFive: boolean;
  /** The chance given to the sign that came. */
  readonly signChance: number;
}

/**
 * Scores the frozen predictions once results are read: by the ranked probability score, by coverage of 80 and 95 %, by
 * the sign. `results` holds what studies printed, by the ids of the arms; arms without a result are left out.
 */
export function scoreFrozen(frozen: FrozenFile, results: Readonly<Record<string, number>>): FrozenScore[] {
  return frozen.arms.flatMap(({ id, predictions }) => {
    const seen = results[id];
    if (seen === undefined) return [];
    return STUDY_MODELS.map((model): FrozenScore => {
      const { quantiles } = predictions[model];
      const below = shareBelow(quantiles, 0);
      return {
        id,
        model,
        seen,
        score: rankedProbabilityScore(quantiles, seen),
        inEighty: covers(quantiles, seen, 0.8),
        inNinetyFive: seen >= (quantiles[0] ?? Infinity) && seen <= (quantiles.at(-1) ?? -Infinity),
        signChance: seen < 0 ? below : seen > 0 ? 1 - below : 0.5,
      };
    });
  });
}

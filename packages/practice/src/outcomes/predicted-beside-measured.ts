import { type Proportion, proportionInterval } from '../registry/proportion-interval.ts';
import type { MeasuredChange } from './measured-change.ts';

/** What the model expected of one change: 90 of 100 runs lie within. In points of the same scale. */
export interface PredictedChange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** One change beside what was expected of it. */
export interface BesideMeasured {
  readonly measured: MeasuredChange;
  /** Null where the model says nothing on this scale. */
  readonly predicted: PredictedChange | null;
  readonly within: boolean | null;
  /** More than the noise of grading; null where nobody knows that noise. */
  readonly beyondNoise: boolean | null;
}

/** What a practice may say of its results on one scale: n of n, each with its interval. */
export interface PracticeOutcomes {
  readonly scale: string;
  readonly people: number;
  /** Better than before, by however little. */
  readonly better: Proportion;
  readonly worse: Proportion;
  /** Better by more than the noise of grading, of those for whom that is known. */
  readonly betterBeyondNoise: Proportion;
  /** Measured change within the band of the model, of those for whom there was one: 90 of 100 are to be expected. */
  readonly withinPrediction: Proportion;
  /** Graded by somebody who did not know before from after. */
  readonly blinded: Proportion;
  readonly meanChange: number | null;
}

/**
 * One change beside what the model expected of it. Without a prediction it stands alone, and says so. Source: Percuta
 * derivation.
 *
 * @example
 * const measured = { scale: 'scale-lemperle', zone: 'forehead', before: { score: 3, on: '2026-01-01' }, after: { score: 2, on: '2026-06-01' }, change: -1, daysAfterLastSession: 91, blinded: true };
 * besideMeasured(measured, { low: -1.4, median: -0.6, high: 0.1 }, 0.8).within // => true
 * besideMeasured(measured, null, 0.8).within // => null
 */
export function besideMeasured(
  measured: MeasuredChange,
  predicted: PredictedChange | null,
  smallestDetectableChange: number | null,
): BesideMeasured {
  const { change } = measured;
  const within = predicted === null ? null : predicted.low <= change && change <= predicted.high;
  const beyondNoise = smallestDetectableChange === null ? null : Math.abs(change) > smallestDetectableChange;
  return { measured, predicted, within, beyondNoise };
}

/**
 * The results of a practice, a scale each: how many of how many got better, how many within what the model expected,
 * with 95 % intervals. Each person counts once for each scale, by the mean over zones. People who never came back are in
 * no count, and before beside after shows no cause: say both wherever it is shown. Lower is taken as better unless the
 * scale says otherwise. Source: Percuta derivation.
 *
 * @example
 * practiceOutcomes([], () => 'lower') // => []
 */
export function practiceOutcomes(
  people: readonly (readonly BesideMeasured[])[],
  betterIs: (scale: string) => 'lower' | 'higher',
): readonly PracticeOutcomes[] {
  const scales = [...new Set(people.flatMap((changes) => changes.map(({ measured }) => measured.scale)))].sort();
  return scales.map((scale) => outcomesOn(scale, people, betterIs(scale)));
}

function outcomesOn(
  scale: string,
  people: readonly (readonly BesideMeasured[])[],
  betterIs: 'lower' | 'higher',
): PracticeOutcomes {
  const sign = betterIs === 'lower' ? -1 : 1;
  const each = people
    .map((changes) => changes.filter(({ measured }) => measured.scale === scale))
    .filter((changes) => changes.length > 0);
  const means = each.map((changes) => mean(changes.map(({ measured }) => measured.change)));
  const gains = means.map((change) => sign * change);
  const all = each.flat();
  const predicted = all.filter(({ within }) => within !== null);
  const judged = all.filter(({ beyondNoise }) => beyondNoise !== null);
  const isBetter = ({ measured }: BesideMeasured) => sign * measured.change > 0;
  return {
    scale,
    people: each.length,
    better: proportionInterval(gains.filter((gain) => gain > 0).length, each.length),
    worse: proportionInterval(gains.filter((gain) => gain < 0).length, each.length),
    betterBeyondNoise: proportionInterval(
      judged.filter((one) => one.beyondNoise === true && isBetter(one)).length,
      judged.length,
    ),
    withinPrediction: proportionInterval(predicted.filter(({ within }) => within === true).length, predicted.length),
    blinded: proportionInterval(all.filter(({ measured }) => measured.blinded).length, all.length),
    meanChange: means.length === 0 ? null : mean(means),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

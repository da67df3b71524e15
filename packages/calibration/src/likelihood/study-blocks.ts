import type { ArmResult } from '../measurements/arm-results.ts';
import type { Expectation, StudySpread } from './study-model.ts';

/** Two sides of a face, or two visits of a person, are taken as half correlated. Percuta policy. */
const SIDE_CORRELATION = 0.5;
const VISIT_CORRELATION = 0.5;

/**
 * In a trial with an untreated side, what moves both sides alike (time, attention, the anaesthetic), in errors of a
 * single reading. Percuta policy.
 */
const DRIFT_READINGS = 1;

/** What of a result decides how it hangs together with others. */
export type Printed = Pick<
  ArmResult,
  'study' | 'observable' | 'needled' | 'day' | 'people' | 'standardError' | 'methodLogSd' | 'method'
>;

/** The results of one study stand together: by their places in the list of results. */
export function studyBlocks(results: readonly ArmResult[]): readonly (readonly number[])[] {
  const byStudy = Map.groupBy(results.keys(), (place) => results[place]?.study);
  return [...byStudy.values()];
}

/**
 * How far the results of one study may lie from what a model expects, as a scale matrix. Its parts: sampling of people
 * and their readings; what all readings of the study share (rater, stain); how much more or less the study's skin
 * answers, which moves all results of one tissue together and in proportion; what a method may differ by from its link.
 * The three random effects of a study (dermis, epidermis, reading) are so integrated out, to first order.
 */
export function blockScale(
  results: readonly Printed[],
  expected: readonly Expectation[],
  spread: StudySpread,
): Float64Array[] {
  const hasControl = results.some(({ needled }) => !needled);
  const readingVariance = spread.readingShare ** 2 + (hasControl ? DRIFT_READINGS ** 2 : 0);
  return results.map((one, i) =>
    Float64Array.from(results, (other, j) => {
      const [here, there] = [expected[i] as Expectation, expected[j] as Expectation];
      const sampling = correlation(one, other) * standardError(one, here) * standardError(other, there);
      const answer = sameTissue(one, other) ? spread.responseLogSd ** 2 * here.mean * there.mean : 0;
      const method = sameMethod(one, other) ? one.methodLogSd * other.methodLogSd * here.mean * there.mean : 0;
      const reading = sameReading(one, other) ? readingVariance * here.readingError * there.readingError : 0;
      return sampling + answer + method + reading;
    }),
  );
}

/** As printed, or reckoned from people and readings. */
export function standardError(result: Printed, { peopleSd, readingError }: Expectation): number {
  return result.standardError ?? Math.sqrt((peopleSd ** 2 + readingError ** 2) / result.people);
}

/** Which tissue a result reads. */
export function tissueOf({ observable }: Pick<ArmResult, 'observable'>): 'dermis' | 'epidermis' {
  return observable === 'epidermal-thickness-change-percent' ? 'epidermis' : 'dermis';
}

function sameTissue(one: Printed, other: Printed): boolean {
  return one.needled && other.needled && tissueOf(one) === tissueOf(other);
}

function sameMethod(one: Printed, other: Printed): boolean {
  return one.observable === other.observable && one.method === other.method;
}

/** One rater at one visit, whichever the side; one stain. */
function sameReading(one: Printed, other: Printed): boolean {
  return sameMethod(one, other) && one.day === other.day;
}

function correlation(one: Printed, other: Printed): number {
  if (!sameMethod(one, other)) return 0;
  const side = one.needled === other.needled ? 1 : SIDE_CORRELATION;
  const visit = one.day === other.day ? 1 : VISIT_CORRELATION;
  return side * visit;
}

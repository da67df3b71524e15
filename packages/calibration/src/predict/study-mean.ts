import { normalCdf, type Random } from '@percuta/model';
import { drawNormal, drawStudentT } from '../statistics/student-t.ts';
import type { Foreteller, Foretold } from './foretell.ts';

/** Studies imagined for each draw. */
const STUDIES_PER_DRAW = 16;

/** What may come at all: from, to. */
export type Bounds = readonly [least: number, most: number];

/** How many people, and what may come. */
export interface Sampling {
  readonly people: number;
  readonly bounds: Bounds;
  readonly random: Random;
}

/**
 * Means that studies of this design would report, under everything that is not known: constants, how studies differ in
 * answer and in reading, and which people happened to come.
 */
export function studyMeans(foreteller: Foreteller, { people, bounds, random }: Sampling): Float64Array {
  return imagined(foreteller, (foretold) => {
    const sampling = (foretold.peopleSd ** 2 + foretold.readingError ** 2) / people;
    return clamped(foretold.mean + error(sampling + betweenStudies(foretold), random), bounds);
  });
}

/**
 * Shares of people, in such studies, whom raters find better by at least one grade. A change of half a grade is found in
 * every other person, because grades are whole and skin is not.
 */
export function improvedFractions(foreteller: Foreteller, { people, random }: Sampling): Float64Array {
  return imagined(foreteller, (foretold) => {
    const mean = foretold.mean + error(betweenStudies(foretold), random);
    const share = shareBetterByOne(mean, Math.sqrt(foretold.peopleSd ** 2 + foretold.readingError ** 2));
    const sampled = share + Math.sqrt((share * (1 - share)) / people) * drawNormal(random);
    return clamped(sampled, [0, 1]);
  });
}

/**
 * The share of people who cross at least one whole grade downwards when changes are normal about `mean` with `sd`, and
 * everyone starts anywhere within a grade: the mean of the change's size, cut off at 0 and at 1.
 */
export function shareBetterByOne(mean: number, sd: number): number {
  return meanAbove(-mean, sd) - meanAbove(-mean - 1, sd);
}

/** The mean of what a normal number has above 0. */
function meanAbove(mean: number, sd: number): number {
  if (!(sd > 0)) return Math.max(0, mean);
  const z = mean / sd;
  return mean * normalCdf(z) + (sd * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

function imagined(foreteller: Foreteller, study: (foretold: Foretold) => number): Float64Array {
  const means = new Float64Array(foreteller.draws * STUDIES_PER_DRAW);
  for (let draw = 0; draw < foreteller.draws; draw++) {
    const foretold = foreteller.foretell(draw);
    for (let k = 0; k < STUDIES_PER_DRAW; k++) means[draw * STUDIES_PER_DRAW + k] = study(foretold);
  }
  return means;
}

function betweenStudies({ mean, readingError, responseLogSd, readingShare }: Foretold): number {
  return (responseLogSd * mean) ** 2 + (readingShare * readingError) ** 2;
}

function error(variance: number, random: Random): number {
  return drawStudentT([Float64Array.of(Math.max(variance, Number.MIN_VALUE))], random)[0] ?? Number.NaN;
}

function clamped(value: number, [least, most]: Bounds): number {
  return Math.min(most, Math.max(least, value));
}

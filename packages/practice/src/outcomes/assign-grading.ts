import { sha256 } from '../rules/sha256.ts';

/** What is to be graded in one round. */
export interface GradingRound {
  /** Chosen once and kept: the same seed gives the same order and the same codes. */
  readonly seed: string;
  /** By their ids: photographs, or whatever stands for one view on one day. */
  readonly images: readonly string[];
  readonly graders: readonly string[];
  /** The share of images that each grader sees a second time, as a fraction. */
  readonly duplicateShare: number;
}

/** One thing that one grader grades. The grader sees the code and the picture, and nothing else. */
export interface GradingTask {
  readonly code: string;
  readonly image: string;
  readonly grader: string;
  /** Whether it is the second sight of the same image, for the agreement of a grader with themselves. */
  readonly isDuplicate: boolean;
}

/** What a grader is shown: codes in the order in which they grade. Neither date nor person, nor anybody's grade. */
export interface GradingSheet {
  readonly grader: string;
  readonly codes: readonly string[];
}

/**
 * Who grades what, and in which order: every grader every image, in an order of their own that follows from the seed and
 * from nothing else, some of them twice. Codes differ between graders and between the two sights of an image, so that
 * neither tells where it is from. Whoever keeps the seed can find it all again; a grader must not have it. It cannot keep
 * a grader from knowing a face. Refuses nothing; without graders or images it is empty. Source: Percuta policy.
 *
 * @example
 * const round = { seed: 'a', images: ['p1', 'p2', 'p3', 'p4'], graders: ['g1', 'g2'], duplicateShare: 0.25 };
 * assignGrading(round).length // => 10
 * assignGrading(round).filter(({ isDuplicate }) => isDuplicate).length // => 2
 * gradingSheet(round, 'g1').codes.length // => 5
 */
export function assignGrading(round: GradingRound): readonly GradingTask[] {
  return round.graders.flatMap((grader) => tasksOf(round, grader));
}

/**
 * What one grader is shown of a round. See `assignGrading`.
 *
 * @example
 * gradingSheet({ seed: 'a', images: ['p1'], graders: ['g1'], duplicateShare: 0 }, 'g2').codes // => []
 */
export function gradingSheet(round: GradingRound, grader: string): GradingSheet {
  const codes = assignGrading(round)
    .filter((task) => task.grader === grader)
    .map(({ code }) => code);
  return { grader, codes };
}

function tasksOf({ seed, images, duplicateShare }: GradingRound, grader: string): readonly GradingTask[] {
  const unique = [...new Set(images)];
  const again = Math.min(unique.length, Math.round(unique.length * duplicateShare));
  const twice = unique.toSorted(byDigest((image) => `${seed}/twice/${grader}/${image}`)).slice(0, again);
  const task = (image: string, isDuplicate: boolean): GradingTask => {
    const code = sha256(`${seed}/code/${grader}/${image}/${isDuplicate ? 2 : 1}`).slice(0, 12);
    return { code, image, grader, isDuplicate };
  };
  const tasks = [...unique.map((image) => task(image, false)), ...twice.map((image) => task(image, true))];
  return tasks.toSorted(byDigest(({ code }) => `${seed}/order/${code}`));
}

/** Sorting by digest is a shuffle that everybody with the seed finds again. */
function byDigest<T>(key: (value: T) => string): (a: T, b: T) => number {
  const digests = new Map<T, string>();
  const digest = (value: T): string => {
    const known = digests.get(value) ?? sha256(key(value));
    digests.set(value, known);
    return known;
  };
  return (a, b) => (digest(a) < digest(b) ? -1 : 1);
}

import { shippedPosterior } from '@percuta/evidence/ensemble';
import { seededRandom } from '@percuta/model';
import { blockScale, type Printed } from '../likelihood/study-blocks.ts';
import type { StudyModelName } from '../likelihood/study-model.ts';
import type { ArmResult } from '../measurements/arm-results.ts';
import type { Foretold, Question } from '../predict/foretell.ts';
import { FORETELLERS } from '../predict/foretellers.ts';
import { at } from '../statistics/cholesky.ts';
import { drawStudentT, ROBUST_DEGREES } from '../statistics/student-t.ts';

const STUDIES_PER_DRAW = 16;
const SEED = 1;

/**
 * Means that one fitted study may have reported on another of its days, its fitted result being known: the same people,
 * hands and graders, so what is peculiar to the study carries over. The posterior has seen the result; here the errors
 * of the two days are tied as well.
 */
export function continuedMeans(model: StudyModelName, question: Question, known: ArmResult): Float64Array {
  const posterior = shippedPosterior();
  const asked = FORETELLERS[model](posterior, question);
  const seen = FORETELLERS[model](posterior, { ...question, observeDay: known.day });
  const random = seededRandom(SEED);
  const means = new Float64Array(posterior.draws * STUDIES_PER_DRAW);
  const wanted: Printed = { ...known, day: question.observeDay, standardError: null };
  for (let draw = 0; draw < posterior.draws; draw++) {
    const pair: readonly [Foretold, Foretold] = [seen.foretell(draw), asked.foretell(draw)];
    const scale = blockScale([known, wanted], pair, pair[0]);
    const { mean, variance } = conditional(pair, scale, known.value);
    for (let k = 0; k < STUDIES_PER_DRAW; k++) {
      means[draw * STUDIES_PER_DRAW + k] = mean + (drawStudentT([Float64Array.of(variance)], random)[0] ?? Number.NaN);
    }
  }
  return means;
}

/** Student's t of the second day, given what the first printed. */
function conditional(
  [seen, asked]: readonly [Foretold, Foretold],
  scale: readonly Float64Array[],
  value: number,
): { mean: number; variance: number } {
  const slope = at(scale, 1, 0) / at(scale, 0, 0);
  const surprise = (value - seen.mean) ** 2 / at(scale, 0, 0);
  const left = at(scale, 1, 1) - slope * at(scale, 1, 0);
  const stretch = (ROBUST_DEGREES + surprise) / (ROBUST_DEGREES + 1);
  return { mean: asked.mean + slope * (value - seen.mean), variance: left * stretch };
}

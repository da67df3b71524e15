import type { Random } from '@percuta/model';
import { blockScale, studyBlocks } from '../likelihood/study-blocks.ts';
import type { StudyModel } from '../likelihood/study-model.ts';
import { studySetting } from '../measurements/fitted-studies.ts';
import { unitScale } from '../rivals/kinds.ts';
import { drawStudentT } from '../statistics/student-t.ts';

/**
 * What a model with these points of its posterior expects its results to print, one sample a result: what is not known
 * of the constants, how studies differ, sampling and reading together. The studies are taken as new ones. Nothing falls
 * by more than the whole of what was there.
 */
export function predictiveSamples(model: StudyModel, points: readonly Float64Array[], random: Random): Float64Array[] {
  const samples = model.results.map(() => new Float64Array(points.length));
  const least = model.results.map(({ observable, study }) => -unitScale(observable, studySetting(study)));
  points.forEach((point, index) => {
    simulateResults(model, point, random).forEach((value, place) => {
      (samples[place] as Float64Array)[index] = Math.max(least[place] ?? -Infinity, value);
    });
  });
  return samples;
}

/** One run of all studies under one point of a model: what each would print, in the order of its results. */
export function simulateResults(model: StudyModel, point: ArrayLike<number>, random: Random): number[] {
  const expected = model.expect(point);
  const spread = model.spread();
  const values = expected.map(({ mean }) => mean);
  for (const places of studyBlocks(model.results)) {
    const results = places.flatMap((place) => model.results[place] ?? []);
    const here = places.flatMap((place) => expected[place] ?? []);
    const error = drawStudentT(blockScale(results, here, spread), random);
    places.forEach((place, k) => {
      values[place] = (values[place] ?? Number.NaN) + (error[k] ?? Number.NaN);
    });
  }
  return values;
}

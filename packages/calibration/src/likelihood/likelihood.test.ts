import { seededRandom } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { cholesky } from '../statistics/cholesky.ts';
import { drawNormal } from '../statistics/student-t.ts';
import { CLOSURE_COORDINATES, logClosurePosterior } from './closure-model.ts';
import { FREE_CONSTANTS, HELD_CONSTANTS } from './free-constants.ts';
import { logLikelihood, logPosterior, logPrior } from './log-posterior.ts';
import { mechanismModel } from './mechanism.ts';
import { blockScale, studyBlocks } from './study-blocks.ts';

const model = mechanismModel(ARM_RESULTS);
const middle = () => new Float64Array(FREE_CONSTANTS.length);

describe('the blocks of studies', () => {
  it('hold every result once, a study each', () => {
    const blocks = studyBlocks(ARM_RESULTS);
    expect(blocks.length).toBe(4);
    expect(blocks.flat().toSorted((a, b) => a - b)).toEqual([...ARM_RESULTS.keys()]);
  });

  it('are covariances wherever the fit may go', () => {
    const random = seededRandom(8);
    for (let k = 0; k < 50; k++) {
      const point = Float64Array.from(FREE_CONSTANTS, () => 1.5 * drawNormal(random));
      const expected = model.expect(point);
      for (const places of studyBlocks(ARM_RESULTS)) {
        const results = places.map((place) => ARM_RESULTS[place]!);
        const here = places.map((place) => expected[place]!);
        expect(() => cholesky(blockScale(results, here, model.spread()))).not.toThrow();
      }
    }
  });

  it('tie the two sides of a face: what moves both is no effect of needling', () => {
    const alam = ARM_RESULTS.filter(({ study, day }) => study === 'alam-2014' && day === 90);
    const expected = alam.map(() => ({ mean: 0, peopleSd: 0, readingError: 1.5 }));
    const scale = blockScale(alam, expected, { responseLogSd: 0, readingShare: 0 });
    const difference = scale[0]![0]! + scale[1]![1]! - 2 * scale[0]![1]!;
    expect(difference).toBeLessThan(scale[0]![0]!);
  });

  it('grow with the spread between studies in proportion to the effect', () => {
    const [lotfi] = ARM_RESULTS;
    const variance = (mean: number, responseLogSd: number) =>
      blockScale([lotfi!], [{ mean, peopleSd: 0, readingError: 0 }], { responseLogSd, readingShare: 0 })[0]![0]!;
    expect(variance(40, 0.5)).toBeCloseTo(400, 9);
    expect(variance(40, 0)).toBe(0);
  });
});

describe('the likelihood of the mechanism', () => {
  it('does not depend on the order in which results stand', () => {
    const backwards = mechanismModel(ARM_RESULTS.toReversed());
    expect(logLikelihood(backwards)(middle())).toBeCloseTo(logLikelihood(model)(middle()), 9);
  });

  it('prefers results that are as expected', () => {
    const expected = model.expect(middle()).map(({ mean }) => mean);
    expect(logLikelihood(model, expected)(middle())).toBeGreaterThan(logLikelihood(model)(middle()));
  });

  it('adds the prior, and nothing else, to become the posterior', () => {
    const point = middle().fill(0.3);
    expect(logPosterior(model)(point) - logLikelihood(model)(point)).toBeCloseTo(logPrior(point), 12);
  });

  it('hears an open study’s bias and no blinded one’s', () => {
    const bias = FREE_CONSTANTS.indexOf('openLabelBiasShare');
    const point = middle();
    const before = model.expect(point).map(({ mean }) => mean);
    point[bias] = 1.5;
    const moved = model.expect(point).flatMap(({ mean }, k) => (mean === before[k] ? [] : [ARM_RESULTS[k]!.id]));
    expect(moved).toEqual(['needling.ablon-wrinkles-d150']);
  });

  it('moves no untreated side', () => {
    const expected = model.expect(middle().fill(1));
    expect(ARM_RESULTS.flatMap(({ needled }, k) => (needled ? [] : [expected[k]!.mean]))).toEqual([0, 0]);
  });

  it('names every constant that it holds, and why', () => {
    expect(FREE_CONSTANTS.filter((name) => name in HELD_CONSTANTS)).toEqual([]);
    expect(Object.values(HELD_CONSTANTS).every((reason) => reason.length > 4)).toBe(true);
  });
});

describe('the likelihood of closure', () => {
  const at = (name: string, z: number) =>
    logClosurePosterior(Float64Array.from(CLOSURE_COORDINATES, (one) => (one.name === name ? z : 0)));

  it('refuses channels that close within an hour or stay for a week', () => {
    expect(at('channelHalfLifeHours', 0)).toBeGreaterThan(at('channelHalfLifeHours', -3) + 3);
    expect(at('channelHalfLifeHours', 0)).toBeGreaterThan(at('channelHalfLifeHours', 3) + 3);
  });

  it('has the old close more slowly', () => {
    expect(at('elderlyClosureRatio', 0.5)).toBeGreaterThan(at('elderlyClosureRatio', -1.5));
  });
});

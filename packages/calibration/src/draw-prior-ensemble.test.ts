import { PRIORS } from '@percuta/evidence';
import { MODEL_PARAMETERS, seededRandom } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { drawPriorEnsemble } from './draw-prior-ensemble.ts';
import { stratifiedShares } from './latin-hypercube.ts';

const ensemble = drawPriorEnsemble({ draws: 256, seed: 1 });

describe('the prior ensemble', () => {
  it('holds every constant of the model and none besides', () => {
    expect(Object.keys(ensemble.columns).toSorted()).toEqual([...MODEL_PARAMETERS].toSorted());
    expect(PRIORS.length).toBe(MODEL_PARAMETERS.length);
  });

  it('is another for another seed, and its hash says so', () => {
    const other = drawPriorEnsemble({ draws: 256, seed: 2 });
    expect(other.sha256).not.toBe(ensemble.sha256);
    expect(other.columns.haloRadiusMm).not.toEqual(ensemble.columns.haloRadiusMm);
  });

  it('keeps its quantiles close to the priors at 256 draws', () => {
    const far = PRIORS.filter(({ parameter, distribution, p05, median, p95 }) => {
      const sorted = ensemble.columns[parameter]!.toSorted();
      const drawn = [sorted[12]!, sorted[127]!, sorted[243]!];
      const tolerance = (distribution === 'beta' ? 0.13 : 0.04) * (p95 - p05);
      return [p05, median, p95].some((wanted, k) => Math.abs(drawn[k]! - wanted) > tolerance);
    });
    expect(far.map(({ parameter }) => parameter)).toEqual([]);
  });

  it('draws constants apart: no two are correlated by more than chance', () => {
    const names = Object.keys(ensemble.columns);
    const ranks = names.map((name) => ranksOf(ensemble.columns[name]!));
    const pairs = ranks.flatMap((one, i) => ranks.slice(i + 1).map((other) => Math.abs(correlation(one, other))));
    const limit = 4.8 / Math.sqrt(256); // beyond which chance puts about one pair of 600,000
    expect(pairs.filter((size) => size > limit)).toEqual([]);
  });

  it('rounds to six significant digits, so that a file holds what memory holds', () => {
    const values = Object.values(ensemble.columns).flatMap((column) => [...column]);
    expect(values.every((value) => Number(value.toPrecision(6)) === value)).toBe(true);
  });
});

describe('a stratified column', () => {
  it('has one share in each stratum', () => {
    const strata = Array.from(stratifiedShares(100, seededRandom(3)), (share) => Math.floor(share * 100));
    expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, k) => k));
  });

  it('comes in another order for another stream', () => {
    expect([...stratifiedShares(50, seededRandom(3))]).not.toEqual([...stratifiedShares(50, seededRandom(4))]);
  });
});

function ranksOf(column: Float64Array): number[] {
  const order = [...column.keys()].toSorted((a, b) => column[a]! - column[b]!);
  const ranks = new Array<number>(column.length).fill(0);
  order.forEach((place, rank) => {
    ranks[place] = rank;
  });
  return ranks;
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const n = one.length;
  const mean = (n - 1) / 2;
  const product = one.reduce((sum, rank, k) => sum + (rank - mean) * (other[k]! - mean), 0);
  return product / ((n * (n * n - 1)) / 12);
}

import { normalQuantile, seededRandom } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';
import { effectiveSampleSize, quantileSampleSize } from './effective-sample-size.ts';
import { mean, rankRHat, varianceOf } from './rank-r-hat.ts';
import { type EnsembleChains, type LogDensity, sampleEnsemble } from './sample-ensemble.ts';

const RUN = { steps: 6000, warmUp: 1000, keepEvery: 5 };

function scattered(dimensions: number, walkers: number, seed: number): Float64Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: walkers }, () =>
    Float64Array.from({ length: dimensions }, () => 2 * normalQuantile(0.001 + 0.998 * random())),
  );
}

function sampled(logDensity: LogDensity, dimensions: number, seed = 1): EnsembleChains[] {
  return [seed, seed + 1].map((one) =>
    sampleEnsemble(logDensity, scattered(dimensions, 40, one), { ...RUN, random: seededRandom(100 + one) }),
  );
}

/** One dimension of every walker at every kept step. */
function pooled(runs: readonly EnsembleChains[], dimension: number): Float64Array {
  return Float64Array.from(chainsOf(runs, dimension).flatMap((chain) => [...chain]));
}

function covariance(one: Float64Array, other: Float64Array): number {
  const [m, n] = [mean(one), mean(other)];
  return mean(one.map((value, k) => (value - m) * (other[k]! - n)));
}

describe('the sampler finds posteriors that are known in closed form', () => {
  it('a normal distribution with correlation 0.95 and scales a thousandfold apart', () => {
    const [sd1, sd2, rho] = [1, 1000, 0.95];
    const runs = sampled((x) => {
      const [a, b] = [(x[0]! - 3) / sd1, (x[1]! + 500) / sd2];
      return -(a * a - 2 * rho * a * b + b * b) / (2 * (1 - rho * rho));
    }, 2);
    const [one, other] = [pooled(runs, 0), pooled(runs, 1)];
    expect(mean(one)).toBeCloseTo(3, 1);
    expect(Math.abs(mean(other) + 500) / sd2).toBeLessThan(0.05);
    expect(Math.sqrt(varianceOf(one))).toBeCloseTo(1, 1);
    expect(Math.sqrt(varianceOf(other)) / sd2).toBeCloseTo(1, 1);
    expect(covariance(one, other) / (sd1 * sd2)).toBeCloseTo(0.95, 1);
    for (const dimension of [0, 1]) {
      expect(rankRHat(chainsOf(runs, dimension))).toBeLessThan(1.01);
      expect(effectiveSampleSize(chainsOf(runs, dimension))).toBeGreaterThan(2000);
    }
  });

  it('a banana: y bent along x², whose moments are exact', () => {
    // x ~ N(0, 1), y | x ~ N(x², 0.5²): E y = 1, var y = 2 + 0.25, E xy = 0, E x²y = 3.
    const runs = sampled((p) => -0.5 * p[0]! ** 2 - 0.5 * ((p[1]! - p[0]! ** 2) / 0.5) ** 2, 2, 11);
    const [x, y] = [pooled(runs, 0), pooled(runs, 1)];
    expect(Math.abs(mean(x))).toBeLessThan(0.06);
    expect(Math.abs(varianceOf(x) - 1)).toBeLessThan(0.08);
    expect(Math.abs(mean(y) - 1)).toBeLessThan(0.08);
    expect(Math.abs(mean(x.map((value, k) => value ** 2 * y[k]!)) - 3)).toBeLessThan(0.4);
  });

  it('eight studies about one mean with a known spread: shrinkage as in the textbook', () => {
    const seen = [28, 8, -3, 7, -1, 1, 18, 12];
    const errors = [15, 10, 16, 11, 9, 11, 10, 18];
    const [tau, muSd] = [5, 10];
    const runs = sampled(
      (z) => {
        let sum = -0.5 * z[8]! ** 2;
        for (let k = 0; k < 8; k++) {
          const study = muSd * z[8]! + tau * z[k]!;
          sum += -0.5 * z[k]! ** 2 - 0.5 * ((seen[k]! - study) / errors[k]!) ** 2;
        }
        return sum;
      },
      9,
      21,
    );
    const precision = errors.reduce((sum, error) => sum + 1 / (error ** 2 + tau ** 2), 1 / muSd ** 2);
    const muMean = seen.reduce((sum, value, k) => sum + value / (errors[k]! ** 2 + tau ** 2), 0) / precision;
    const mu = pooled(runs, 8).map((z) => muSd * z);
    expect(Math.abs(mean(mu) - muMean)).toBeLessThan(0.15);
    expect(Math.abs(Math.sqrt(varianceOf(mu)) - Math.sqrt(1 / precision))).toBeLessThan(0.15);
    const pulled = tau ** 2 / (tau ** 2 + errors[0]! ** 2);
    const first = pooled(runs, 0).map((z, k) => mu[k]! + tau * z);
    expect(Math.abs(mean(first) - (muMean + pulled * (seen[0]! - muMean)))).toBeLessThan(0.3);
  });

  it('gives the same bits for the same stream', () => {
    const density: LogDensity = (x) => -0.5 * x[0]! ** 2;
    const once = sampleEnsemble(density, scattered(1, 8, 5), { ...RUN, steps: 1200, random: seededRandom(9) });
    const again = sampleEnsemble(density, scattered(1, 8, 5), { ...RUN, steps: 1200, random: seededRandom(9) });
    expect(once.points).toEqual(again.points);
  });

  it('refuses too few walkers, and a start where the density is nothing', () => {
    const run = { ...RUN, random: seededRandom(1) };
    expect(() => sampleEnsemble((x) => -(x[0]! ** 2), scattered(4, 6, 1), run)).toThrow('6 walkers for 4 dimensions');
    expect(() => sampleEnsemble(() => -Infinity, scattered(1, 4, 1), run)).toThrow('the density is nothing');
  });
});

describe('what tells whether chains agree', () => {
  const noise = (seed: number, length: number, chains: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: chains }, () =>
      Float64Array.from({ length }, () => normalQuantile(Math.max(1e-12, random()))),
    );
  };
  /** An autoregression of order one: worth (1 − ρ)/(1 + ρ) of its length. */
  const dragged = (rho: number, seed: number) =>
    noise(seed, 4000, 4).map((chain) => {
      const out = Float64Array.from(chain);
      for (let k = 1; k < out.length; k++) out[k] = rho * out[k - 1]! + Math.sqrt(1 - rho * rho) * chain[k]!;
      return out;
    });

  it('R-hat of independent draws is 1', () => {
    expect(rankRHat(noise(1, 1000, 4))).toBeLessThan(1.005);
  });

  it('R-hat sees a chain that lies elsewhere', () => {
    const [first, ...rest] = noise(2, 1000, 4);
    expect(rankRHat([first!.map((x) => x + 1), ...rest])).toBeGreaterThan(1.05);
  });

  it('R-hat sees a chain that lies in the same place and spreads more', () => {
    const [first, ...rest] = noise(3, 1000, 4);
    expect(rankRHat([first!.map((x) => 4 * x), ...rest])).toBeGreaterThan(1.05);
  });

  it('R-hat sees chains that all drift together', () => {
    expect(rankRHat(noise(4, 1000, 4).map((chain) => chain.map((x, k) => x + k / 300)))).toBeGreaterThan(1.1);
  });

  it('independent draws are worth their number', () => {
    const size = effectiveSampleSize(noise(5, 2000, 4));
    expect(size / 8000).toBeGreaterThan(0.85);
    expect(size / 8000).toBeLessThan(1.2);
  });

  it.each([0.5, 0.9])('draws that drag on with correlation %s are worth what theory says', (rho) => {
    const worth = (4 * 4000 * (1 - rho)) / (1 + rho);
    expect(effectiveSampleSize(dragged(rho, 6)) / worth).toBeGreaterThan(0.8);
    expect(effectiveSampleSize(dragged(rho, 6)) / worth).toBeLessThan(1.25);
    expect(quantileSampleSize(dragged(rho, 6), 0.05)).toBeLessThan(16_000);
  });
});

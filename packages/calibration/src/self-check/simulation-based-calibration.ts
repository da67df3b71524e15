import { seededRandom } from '@percuta/model';
import { logGamma } from '../distribution/beta.ts';
import { simulateResults } from '../leave-one-out/predictive.ts';
import type { StudyModel } from '../likelihood/study-model.ts';
import { fitModel } from '../posterior/fit.ts';
import { drawNormal } from '../statistics/student-t.ts';

/** How many worlds are drawn, and how long each is fitted. */
export interface SelfCheckPlan {
  readonly worlds: number;
  readonly steps: number;
  readonly seed: number;
}

/** Where the truth lay among the draws of its own posterior, over all worlds. */
export interface SelfCheck {
  readonly coordinate: string;
  /** Worlds in each eighth of the ranks. */
  readonly eighths: readonly number[];
  /** The chance of counts this uneven where the sampler and the likelihood are right. */
  readonly chance: number;
}

const BINS = 8;

/** Draws that are set against the truth; far enough apart to be nearly independent. */
const DRAWS = 127;

/**
 * Simulation-based calibration: draw constants from the prior, results from the constants, fit the results, and see
 * where the constants lie in the posterior. Over many worlds every rank has to come as often as any other; a sampler
 * that is off, or a likelihood that is not what the data were drawn from, shows as a slope, a hump or a bowl. `world` is
 * the model that results are drawn from: another one only to see whether the check would notice.
 * Source: S. Talts, M. Betancourt, D. Simpson, A. Vehtari, A. Gelman 2018, arXiv 1804.06788.
 */
export function simulationBasedCalibration(model: StudyModel, plan: SelfCheckPlan, world = model): SelfCheck[] {
  const counts = model.coordinates.map(() => new Array<number>(BINS).fill(0));
  for (let index = 0; index < plan.worlds; index++) {
    const random = seededRandom(plan.seed + index);
    const truth = Float64Array.from(model.coordinates, () => drawNormal(random));
    const values = simulateResults(world, truth, random);
    const fit = fitModel(model, { steps: plan.steps, ensembles: 1, seed: plan.seed + index }, values);
    const draws = fit.points.slice(0, DRAWS);
    truth.forEach((z, k) => {
      const rank = draws.filter((point) => (point[k] as number) < z).length;
      const bin = Math.floor((rank * BINS) / (DRAWS + 1));
      const column = counts[k] as number[];
      column[bin] = (column[bin] ?? 0) + 1;
    });
  }
  return counts.map((eighths, k) => ({
    coordinate: model.coordinates[k]?.name ?? '',
    eighths,
    chance: evennessChance(eighths),
  }));
}

/** The chance of a chi-square at least as large, with one degree less than there are bins. */
export function evennessChance(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const even = total / counts.length;
  const square = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
  return 1 - lowerGammaShare((counts.length - 1) / 2, square / 2);
}

/** The regularised lower incomplete gamma function, by its series (DLMF 8.11.4). */
function lowerGammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 1000 && term > sum * 1e-15; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(-x + a * Math.log(x) - logGamma(a)));
}

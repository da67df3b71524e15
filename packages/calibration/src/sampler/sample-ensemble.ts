import { normalQuantile, type Random } from '@percuta/model';

/** The logarithm of a density, up to a constant; minus infinity where it is nothing. */
export type LogDensity = (point: Float64Array) => number;

export interface SamplerRun {
  /** How often every walker is moved. */
  readonly steps: number;
  /** Of these, how many at the start are thrown away. */
  readonly warmUp: number;
  /** Every how many steps the walkers are written down. */
  readonly keepEvery: number;
  readonly random: Random;
}

/** What the walkers did, `[(step * walkers + walker) * dimensions + dimension]`. */
export interface EnsembleChains {
  readonly dimensions: number;
  readonly walkers: number;
  readonly kept: number;
  readonly points: Float64Array;
  /** Share of the proposals that were taken, after the warm-up. */
  readonly acceptedShare: number;
}

/** The usual scale of the stretch. */
const STRETCH = 2;

/** Stretches travel badly in many dimensions, differences well; the stretch keeps the ensemble from lying in a plane. */
const STRETCH_SHARE = 0.2;

/** One proposal in ten between two walkers goes the whole way, so that modes exchange walkers. */
const WHOLE_WAY_SHARE = 0.1;
const JITTER = 1e-6;

/**
 * Draws from a density with an ensemble of walkers: a fifth of the moves is the stretch of J. Goodman and J. Weare 2010
 * (Commun Appl Math Comput Sci 5:65), the rest the differential move of C. ter Braak 2006 (Stat Comput 16:239), both among
 * the other half of the walkers, so that the density of the whole ensemble is left as it is. Neither cares about the
 * scale or slant of the density. It needs at least twice as many walkers as dimensions, all starting at different
 * points where the density is not nothing. Same stream, same bits.
 */
export function sampleEnsemble(
  logDensity: LogDensity,
  start: readonly Float64Array[],
  run: SamplerRun,
): EnsembleChains {
  const ensemble = gather(logDensity, start);
  const { dimensions, walkers } = ensemble;
  const kept = Math.floor((run.steps - run.warmUp) / run.keepEvery);
  const points = new Float64Array(kept * walkers * dimensions);
  let accepted = 0;
  let written = 0;
  for (let step = 0; step < run.steps; step++) {
    const moved = sweep(ensemble, logDensity, run.random);
    if (step < run.warmUp) continue;
    accepted += moved;
    if ((step - run.warmUp + 1) % run.keepEvery !== 0 || written === kept) continue;
    points.set(ensemble.points, written * walkers * dimensions);
    written++;
  }
  return { dimensions, walkers, kept, points, acceptedShare: accepted / ((run.steps - run.warmUp) * walkers) };
}

interface Ensemble {
  readonly dimensions: number;
  readonly walkers: number;
  readonly points: Float64Array;
  readonly densities: Float64Array;
  readonly proposal: Float64Array;
}

/** Walkers too few, or standing where the density is nothing: a fault of the caller. */
export class UnfitStart extends Error {
  constructor(reason: string) {
    super(`The walkers cannot start: ${reason}`);
    this.name = 'UnfitStart';
  }
}

function gather(logDensity: LogDensity, start: readonly Float64Array[]): Ensemble {
  const walkers = start.length;
  const dimensions = start[0]?.length ?? 0;
  if (walkers < 2 * dimensions || walkers % 2 !== 0 || dimensions === 0) {
    throw new UnfitStart(`${walkers} walkers for ${dimensions} dimensions; an even number, twice as many, is needed.`);
  }
  const points = new Float64Array(walkers * dimensions);
  start.forEach((point, walker) => {
    points.set(point, walker * dimensions);
  });
  const densities = Float64Array.from(start, (point) => logDensity(point));
  if (!densities.every((density) => Number.isFinite(density))) throw new UnfitStart('the density is nothing at one.');
  return { dimensions, walkers, points, densities, proposal: new Float64Array(dimensions) };
}

/** Moves each half of the walkers among the other; answers with how many moved. */
function sweep(ensemble: Ensemble, logDensity: LogDensity, random: Random): number {
  const half = ensemble.walkers / 2;
  let moved = 0;
  for (let walker = 0; walker < ensemble.walkers; walker++) {
    const others = walker < half ? half : 0;
    const logFactor =
      random() < STRETCH_SHARE
        ? proposeStretch(ensemble, { walker, others }, random)
        : proposeDifference(ensemble, { walker, others }, random);
    const density = logDensity(ensemble.proposal);
    const logRatio = logFactor + density - (ensemble.densities[walker] as number);
    if (!(Math.log(random()) < logRatio)) continue;
    ensemble.points.set(ensemble.proposal, walker * ensemble.dimensions);
    ensemble.densities[walker] = density;
    moved++;
  }
  return moved;
}

interface Place {
  readonly walker: number;
  /** Where the other half begins. */
  readonly others: number;
}

/** Along the line through another walker; answers with the logarithm of the factor that keeps the balance. */
function proposeStretch({ points, proposal, dimensions, walkers }: Ensemble, place: Place, random: Random): number {
  const root = 1 / Math.sqrt(STRETCH);
  const z = (root + random() * (Math.sqrt(STRETCH) - root)) ** 2;
  const other = (place.others + Math.floor((random() * walkers) / 2)) * dimensions;
  const own = place.walker * dimensions;
  for (let k = 0; k < dimensions; k++) {
    const pivot = points[other + k] as number;
    proposal[k] = pivot + z * ((points[own + k] as number) - pivot);
  }
  return (dimensions - 1) * Math.log(z);
}

/** By the difference of two other walkers. */
function proposeDifference({ points, proposal, dimensions, walkers }: Ensemble, place: Place, random: Random): number {
  const half = walkers / 2;
  const first = Math.floor(random() * half);
  const second = (first + 1 + Math.floor(random() * (half - 1))) % half;
  const scale = random() < WHOLE_WAY_SHARE ? 1 : 2.38 / Math.sqrt(2 * dimensions);
  const from = (place.others + first) * dimensions;
  const to = (place.others + second) * dimensions;
  const own = place.walker * dimensions;
  for (let k = 0; k < dimensions; k++) {
    const step = scale * ((points[to + k] as number) - (points[from + k] as number));
    proposal[k] = (points[own + k] as number) + step + JITTER * normalQuantile(awayFromEnds(random()));
  }
  return 0;
}

function awayFromEnds(share: number): number {
  return Math.min(1 - 1e-12, Math.max(1e-12, share));
}

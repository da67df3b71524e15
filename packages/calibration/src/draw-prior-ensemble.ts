import { createHash } from 'node:crypto';
import { PRIORS, type Prior } from '@percuta/evidence';
import { type Ensemble, seededRandom } from '@percuta/model';
import { priorQuantile } from './distribution/prior-quantile.ts';
import { stratifiedShares } from './latin-hypercube.ts';
import { priorCitations } from './prior-citations.ts';

/** An ensemble as it is written down: what the hash is taken of. */
export interface EnsembleFile {
  readonly draws: number;
  readonly seed: number;
  readonly sha256: string;
  readonly sources: readonly string[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/** Enough that no answer moves, few enough that a browser need not load sixteen digits of ignorance. */
const SIGNIFICANT_DIGITS = 6;

/** No share is closer to 0 or 1 than this: an unbounded prior has no value there. */
const OUTERMOST_SHARE = 1e-9;

/**
 * Draws an ensemble from the priors as they stand in the evidence, each constant apart from all others: a Latin
 * hypercube, rounded to six significant digits, with the hash of what was drawn. Each constant has a stream of its own,
 * from the seed and its name, so that a prior that is added moves no other column. Same priors, draws and seed: same
 * bits.
 */
export function drawPriorEnsemble({ draws, seed }: { readonly draws: number; readonly seed: number }): Ensemble {
  const file = drawPriorFile({ draws, seed });
  const columns = Object.entries(file.columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return { draws, seed, sha256: file.sha256, columns: Object.fromEntries(columns) };
}

/** The same as it is written down. */
export function drawPriorFile({ draws, seed }: { readonly draws: number; readonly seed: number }): EnsembleFile {
  const columns = Object.fromEntries(PRIORS.map((prior) => [prior.parameter, drawColumn(prior, draws, seed)]));
  const sha256 = createHash('sha256').update(JSON.stringify({ draws, seed, columns })).digest('hex');
  return { draws, seed, sha256: `sha256:${sha256}`, sources: priorCitations(), columns };
}

function drawColumn(prior: Prior, draws: number, seed: number): number[] {
  const quantile = priorQuantile(prior);
  const random = seededRandom(seedOf(prior.parameter, seed));
  return Array.from(stratifiedShares(draws, random), (share) => {
    const inside = Math.min(1 - OUTERMOST_SHARE, Math.max(OUTERMOST_SHARE, share));
    return Number(quantile(inside).toPrecision(SIGNIFICANT_DIGITS));
  });
}

/** 48 bits of the hash of seed and name. */
function seedOf(name: string, seed: number): number {
  return createHash('sha256').update(`${seed} ${name}`).digest().readUIntBE(0, 6);
}

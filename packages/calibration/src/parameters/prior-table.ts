import { normalCdf, normalQuantile } from '@percuta/model';
import { priorQuantile } from '../distribution/prior-quantile.ts';
import type { StudyPrior } from './study-priors.ts';

/** How far the tables reach, in standard deviations, and how fine they are. */
const FARTHEST = 6;
const PER_UNIT = 50;

/**
 * A prior as a function of a standard normal number: the value that lies as deep in the prior as the number lies in the
 * normal. So every coordinate of the fit has the same prior, N(0, 1). Read from a table, straight between its points
 * (error below 1e-4 of the value); beyond six standard deviations it stays where it is.
 */
export function priorTable(prior: StudyPrior): (z: number) => number {
  const quantile = quantileOf(prior);
  const values = Float64Array.from({ length: 2 * FARTHEST * PER_UNIT + 1 }, (_, k) =>
    quantile(inside(normalCdf(k / PER_UNIT - FARTHEST))),
  );
  const last = values.length - 1;
  return (z) => {
    const place = Math.min(last, Math.max(0, (z + FARTHEST) * PER_UNIT));
    const below = Math.min(last - 1, Math.floor(place));
    const low = values[below] as number;
    return low + (place - below) * ((values[below + 1] as number) - low);
  };
}

function quantileOf(prior: StudyPrior): (share: number) => number {
  if (prior.distribution !== 'half-normal') return priorQuantile({ ...prior, distribution: prior.distribution });
  const scale = prior.p95 / 1.959963984540054;
  return (share) => scale * normalQuantile((1 + share) / 2);
}

/** A half-normal has no value at 1; no prior needs more digits than these. */
function inside(share: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, share));
}

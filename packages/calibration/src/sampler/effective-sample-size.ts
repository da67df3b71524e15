import { mean, rankNormalised, split, varianceOf } from './rank-r-hat.ts';

/**
 * How many independent draws the chains of one quantity are worth for its middle: the bulk effective sample size, on
 * rank-normalised split chains, autocorrelations summed until their pairs turn negative (Geyer's initial monotone
 * sequence). Source: A. Vehtari and others 2021, Bayesian Analysis 16:667.
 */
export function effectiveSampleSize(chains: readonly Float64Array[]): number {
  return sizeOf(rankNormalised(split(chains)));
}

/** The same for the chance of lying below the quantile at `share`: for tails. */
export function quantileSampleSize(chains: readonly Float64Array[], share: number): number {
  const sorted = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const limit = sorted[Math.floor(share * (sorted.length - 1))] as number;
  return sizeOf(split(chains.map((chain) => chain.map((value) => (value <= limit ? 1 : 0)))));
}

function sizeOf(chains: readonly Float64Array[]): number {
  const length = chains[0]?.length ?? 0;
  const total = chains.length * length;
  const within = mean(chains.map(varianceOf));
  const variance = ((length - 1) / length) * within + varianceOf(Float64Array.from(chains, mean));
  if (!(variance > 0)) return total;
  const centred = chains.map((chain) => {
    const middle = mean(chain);
    return chain.map((value) => value - middle);
  });
  const correlation = (lag: number) =>
    1 - (within - mean(centred.map((chain) => autocovariance(chain, lag)))) / variance;
  let sum = -1;
  let smallest = Infinity;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = correlation(lag) + correlation(lag + 1);
    if (pair < 0) break;
    smallest = Math.min(smallest, pair);
    sum += 2 * smallest;
  }
  return Math.min(total * Math.log10(total), total / Math.max(sum, 1 / Math.log10(total)));
}

/** Over one less than the length at lag 0, so that it meets the variance. */
function autocovariance(centred: Float64Array, lag: number): number {
  let sum = 0;
  for (let k = lag; k < centred.length; k++) sum += (centred[k] as number) * (centred[k - lag] as number);
  return sum / (centred.length - 1);
}

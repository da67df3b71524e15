import { normalQuantile } from '@percuta/model';

/**
 * The rank-normalised split R-hat of several chains of one quantity: close to 1 where the chains tell the same story,
 * the larger of that for where they lie and that for how far they spread. Above 1.01 they do not agree yet.
 * Source: A. Vehtari, A. Gelman, D. Simpson, B. Carpenter, P.-C. Bürkner 2021, Bayesian Analysis 16:667.
 */
export function rankRHat(chains: readonly Float64Array[]): number {
  const halves = split(chains);
  const middle = medianOf(halves);
  const folded = halves.map((chain) => chain.map((value) => Math.abs(value - middle)));
  return Math.max(plainRHat(rankNormalised(halves)), plainRHat(rankNormalised(folded)));
}

/** Each chain cut in two, so that a chain that still drifts disagrees with itself. */
export function split(chains: readonly Float64Array[]): Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.slice(0, half), chain.slice(chain.length - half)];
  });
}

/** Every value replaced by the normal score of its rank among all; equal values share their mean rank. */
export function rankNormalised(chains: readonly Float64Array[]): Float64Array[] {
  const length = chains[0]?.length ?? 0;
  const all = Float64Array.from({ length: chains.length * length }, (_, place) => valueAt(chains, place, length));
  const order = Array.from(all.keys()).sort((a, b) => (all[a] as number) - (all[b] as number));
  const scores = new Float64Array(all.length);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && all[order[end] as number] === all[order[first] as number]) end++;
    const score = normalQuantile(((first + end + 1) / 2 - 0.375) / (all.length + 0.25));
    for (; first < end; first++) scores[order[first] as number] = score;
  }
  return chains.map((_, chain) => scores.slice(chain * length, (chain + 1) * length));
}

function valueAt(chains: readonly Float64Array[], place: number, length: number): number {
  return (chains[Math.floor(place / length)] as Float64Array)[place % length] as number;
}

function plainRHat(chains: readonly Float64Array[]): number {
  const length = chains[0]?.length ?? 0;
  const within = mean(chains.map(varianceOf));
  const between = varianceOf(Float64Array.from(chains, mean));
  if (within === 0) return between === 0 ? 1 : Infinity;
  return Math.sqrt((length - 1) / length + between / within);
}

function medianOf(chains: readonly Float64Array[]): number {
  const sorted = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half - 0.5)] as number) + (sorted[Math.floor(half)] as number)) / 2;
}

/** The mean of some numbers. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum / values.length;
}

/** Their variance, with one less than their number below the line. */
export function varianceOf(values: ArrayLike<number>): number {
  const middle = mean(values);
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += ((values[k] as number) - middle) ** 2;
  return sum / (values.length - 1);
}

/** The value below which a share of a sorted sample lies, by linear interpolation (R's type 7). */
export function sampleQuantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

/**
 * The continuous ranked probability score of a sample against what came: in the unit of the value, 0 is perfect, and a
 * band too wide costs as well as one too narrow. Source: T. Gneiting, A. Raftery 2007, JASA 102:359.
 */
export function rankedProbabilityScore(sample: ArrayLike<number>, seen: number): number {
  const sorted = Float64Array.from(sample).sort();
  const count = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let k = 0; k < count; k++) {
    const value = sorted[k] as number;
    distance += Math.abs(value - seen);
    spread += (2 * k - count + 1) * value;
  }
  return distance / count - spread / (count * count);
}

/** Whether what came lies in the middle `level` of a sorted sample. */
export function covers(sorted: ArrayLike<number>, seen: number, level: number): boolean {
  return seen >= sampleQuantile(sorted, (1 - level) / 2) && seen <= sampleQuantile(sorted, (1 + level) / 2);
}

/** The share of a sample below what came. */
export function shareBelow(sample: ArrayLike<number>, seen: number): number {
  let below = 0;
  for (let k = 0; k < sample.length; k++) {
    const value = sample[k] as number;
    if (value < seen) below += 1;
    else if (value === seen) below += 0.5;
  }
  return below / sample.length;
}

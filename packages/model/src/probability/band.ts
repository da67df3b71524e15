/** What we believe of one number: nine times in ten between `p05` and `p95`, as often above as below `median`. */
export interface Band {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/**
 * The band of a sample: its 5 %, 50 % and 95 % points by linear interpolation between order statistics (R's type 7),
 * in the unit of the sample. Reorders `values` in place, so hand in a copy where the order matters. Of an empty sample
 * there is no band: it refuses with a RangeError.
 * Source of the selection: C. A. R. Hoare 1961, "Find", Communications of the ACM 4:321.
 *
 * @example
 * bandOf(Float64Array.from({ length: 101 }, (_, k) => k)) // => { p05: 5, median: 50, p95: 95 }
 */
export function bandOf(values: Float64Array): Band {
  if (values.length === 0) throw new RangeError('A band needs at least one value.');
  const last = values.length - 1;
  const median = quantileWithin(values, 0.5, { first: 0, last });
  const middle = Math.floor(0.5 * last);
  const p05 = quantileWithin(values, 0.05, { first: 0, last: middle });
  const p95 = quantileWithin(values, 0.95, { first: middle, last });
  return { p05, median, p95 };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Interpolates at `share`; everything outside `range` is already on its right side. */
function quantileWithin(values: Float64Array, share: number, range: Range): number {
  const place = share * (values.length - 1);
  const index = Math.floor(place);
  select(values, index, range);
  const below = values[index] ?? NaN;
  if (index === place) return below;
  let above = Infinity;
  for (let k = index + 1; k < values.length; k++) {
    const value = values[k] ?? NaN;
    if (value < above) above = value;
  }
  const between = below + (place - index) * (above - below);
  return between > above ? above : between;
}

/** Brings the `index`-th smallest value to its place, smaller ones before it and larger ones after. */
function select(values: Float64Array, index: number, range: Range): void {
  let { first, last } = range;
  while (first < last) {
    const [lowEnd, highStart] = partition(values, first, last);
    if (index <= lowEnd) last = lowEnd;
    else if (index >= highStart) first = highStart;
    else return;
  }
}

/** Splits a range about its middle value; whatever lies between the two answers equals that value. */
function partition(values: Float64Array, first: number, last: number): readonly [lowEnd: number, highStart: number] {
  const pivot = values[(first + last) >> 1] ?? NaN;
  let i = first;
  let j = last;
  while (i <= j) {
    while ((values[i] ?? NaN) < pivot) i++;
    while ((values[j] ?? NaN) > pivot) j--;
    if (i > j) break;
    const swapped = values[i] ?? NaN;
    values[i] = values[j] ?? NaN;
    values[j] = swapped;
    i++;
    j--;
  }
  return [j, i];
}

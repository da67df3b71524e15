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
  if (isConstant(values)) return { p05: values[0] as number, median: values[0] as number, p95: values[0] as number };
  const last = values.length - 1;
  const median = quantileWithin(values, 0.5, { first: 0, last });
  const middle = Math.ceil(0.5 * last);
  const p05 = quantileWithin(values, 0.05, { first: 0, last: middle });
  const p95 = quantileWithin(values, 0.95, { first: middle, last });
  return { p05, median, p95 };
}

/** Many a column is: day 0, and every ratio of the reference to itself. */
function isConstant(values: Float64Array): boolean {
  const first = values[0];
  for (let k = 1; k < values.length; k++) if (values[k] !== first) return false;
  return true;
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
  const below = values[index] as number;
  if (index === place) return below;
  let above = Infinity;
  for (let k = index + 1; k <= range.last; k++) {
    const value = values[k] as number;
    if (value < above) above = value;
  }
  const between = below + (place - index) * (above - below);
  return between > above ? above : between;
}

/** Brings the `index`-th smallest value to its place, smaller ones before it and larger ones after. */
function select(values: Float64Array, index: number, range: Range): void {
  let { first, last } = range;
  while (first < last) {
    const end = partition(values, first, last);
    if (index <= end) last = end;
    else first = end + 1;
  }
}

/** Splits a range in two, no value of the first part larger than any of the second; answers where the first part ends. */
function partition(values: Float64Array, first: number, last: number): number {
  const pivot = values[(first + last) >> 1] as number;
  let i = first - 1;
  let j = last + 1;
  for (;;) {
    do i++;
    while ((values[i] as number) < pivot);
    do j--;
    while ((values[j] as number) > pivot);
    if (i >= j) return j;
    const swapped = values[i] as number;
    values[i] = values[j] as number;
    values[j] = swapped;
  }
}

/** What we believe of one number: nine times in ten between `p05` and `p95`, as often above as below `median`. */
export interface Band {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** Cells that the range of a sample is cut into. */
const CELLS = 64;

/**
 * The band of a sample: its 5 %, 50 % and 95 % points by linear interpolation between order statistics (R's type 7),
 * in the unit of the sample. The sample is as long as `work` has room, from the place `from` on; all of `values` where
 * neither is given. Leaves `values` as they are. Of an empty sample there is no band: it refuses with a
 * RangeError.
 *
 * Only the order statistics that it needs are looked for: values are dealt out by size into cells, as a counting sort
 * does, and within a cell C. A. R. Hoare's selection (1961, Communications of the ACM 4:321) finds the one wanted.
 *
 * @example
 * bandOf(Float64Array.from({ length: 101 }, (_, k) => k)) // => { p05: 5, median: 50, p95: 95 }
 */
export function bandOf(values: Float64Array, work: BandWork = createBandWork(values.length), from = 0): Band {
  const first = values[from];
  if (first === undefined) throw new RangeError('A band needs at least one value.');
  if (!dealOut(values, from, work)) return { p05: first, median: first, p95: first };
  const size = work.ordered.length;
  return { p05: quantile(0.05, size, work), median: quantile(0.5, size, work), p95: quantile(0.95, size, work) };
}

/** Room to work in, for samples of one size; to be used again and again. */
export interface BandWork {
  /** The sample, cell by cell. */
  readonly ordered: Float64Array;
  /** Where each cell begins in it. */
  readonly starts: Int32Array;
}

/** Makes the room for samples of `size` values. */
export function createBandWork(size: number): BandWork {
  return { ordered: new Float64Array(size), starts: new Int32Array(CELLS) };
}

/** Deals the values out into cells; answers whether they differ at all. */
function dealOut(values: Float64Array, from: number, { ordered, starts }: BandWork): boolean {
  const end = from + ordered.length;
  let least = Infinity;
  let most = -Infinity;
  for (let k = from; k < end; k++) {
    const value = values[k] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most > least)) return false;
  const perUnit = CELLS / (most - least);
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  starts.fill(0);
  for (let k = from; k < end; k++) {
    const cell = Math.min(CELLS - 1, ((values[k] as number) - least) * scale) | 0;
    starts[cell] = (starts[cell] as number) + 1;
  }
  for (let cell = 1; cell < CELLS; cell++) starts[cell] = (starts[cell] as number) + (starts[cell - 1] as number);
  for (let k = from; k < end; k++) {
    const value = values[k] as number;
    const cell = Math.min(CELLS - 1, (value - least) * scale) | 0;
    const place = (starts[cell] as number) - 1;
    ordered[place] = value;
    starts[cell] = place;
  }
  return true;
}

function quantile(share: number, size: number, { ordered, starts }: BandWork): number {
  const place = share * (size - 1);
  const index = Math.floor(place);
  let cell = CELLS - 1;
  while ((starts[cell] as number) > index) cell--;
  const end = cell + 1 < CELLS ? (starts[cell + 1] as number) : size;
  select(ordered, index, { first: starts[cell] as number, last: end - 1 });
  const below = ordered[index] as number;
  if (index === place) return below;
  const above = leastOf(ordered, index + 1, index + 1 < end ? end : size);
  const between = below + (place - index) * (above - below);
  return between > above ? above : between;
}

function leastOf(values: Float64Array, first: number, end: number): number {
  let least = Infinity;
  for (let k = first; k < end; k++) {
    const value = values[k] as number;
    if (value < least) least = value;
  }
  return least;
}

interface Range {
  readonly first: number;
  readonly last: number;
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

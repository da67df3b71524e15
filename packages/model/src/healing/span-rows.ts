/** Short spans are put together from days, long ones from blocks of this many days, longer ones from blocks of blocks. */
const BLOCK = 32;

/** Which transitions a table holds, and which products of earlier ones make each. Row 0 is no time at all. */
export interface SpanRows {
  readonly count: number;
  /** A day, and the parts of a day that occur: they are no product. */
  readonly written: readonly { readonly days: number; readonly row: number }[];
  /** Rows, three by three: the third is the first times the second. */
  readonly products: Int32Array;
}

/**
 * Finds a row for each span of days (0 or more, finite) that it is asked for, and keeps book of what makes it. How a
 * span is put together depends on the span alone: another span cannot move a bit of it.
 */
export class SpanRowBook {
  readonly #rows = new Map([
    [0, 0],
    [1, 1],
  ]);
  readonly #written = [{ days: 1, row: 1 }];
  readonly #products: number[] = [];

  /** The row of the transition over `span` days. */
  rowOf(span: number): number {
    const known = this.#rows.get(span);
    if (known !== undefined) return known;
    const last = lastStep(span);
    if (last === span) {
      this.#written.push({ days: span, row: this.#rows.size });
    } else {
      const [first, second] = [this.rowOf(last), this.rowOf(span - last)];
      this.#products.push(first, second, this.#rows.size);
    }
    const row = this.#rows.size;
    this.#rows.set(span, row);
    return row;
  }

  close(): SpanRows {
    return { count: this.#rows.size, written: this.#written, products: Int32Array.from(this.#products) };
  }
}

/** What is left of a span beyond its largest whole blocks; of whole blocks, one of them; of less than a day, all. */
function lastStep(span: number): number {
  if (span < 1) return span;
  let block = 1;
  while (block * BLOCK <= span) block *= BLOCK;
  const rest = span % block;
  if (rest > 0) return rest;
  return span === block ? block / BLOCK : block;
}

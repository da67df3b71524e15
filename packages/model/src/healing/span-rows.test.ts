import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanRowBook } from './span-rows.ts';

const span = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.integer({ min: 0, max: 800 }).map((hours) => hours / 24),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

/** The span that each row comes out at, by adding up what it is made of. */
function spansOf(book: SpanRowBook): number[] {
  const { count, written, products } = book.close();
  const spans = new Array<number>(count).fill(Number.NaN);
  spans[0] = 0;
  for (const { days, row } of written) spans[row] = days;
  for (let at = 0; at < products.length; at += 3) {
    const [first, second, target] = products.subarray(at, at + 3);
    spans[target!] = spans[first!]! + spans[second!]!;
  }
  return spans;
}

describe('the rows that spans are put together from', () => {
  it('add up to each span, each made of rows that were there before', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
        const book = new SpanRowBook();
        const rows = spans.map((one) => book.rowOf(one));
        const made = spansOf(book);
        expect(made.every(Number.isFinite)).toBe(true);
        spans.forEach((one, i) => {
          expect(made[rows[i]!]).toBeCloseTo(one, 6);
        });
      }),
      { seed: 20, numRuns: 200 },
    );
  });

  it('are asked for nothing longer than a day that is not a product', () => {
    const book = new SpanRowBook();
    for (const days of [0.25, 30, 45.5, 580, 40_000.75]) book.rowOf(days);
    expect(
      book
        .close()
        .written.map(({ days }) => days)
        .toSorted(),
    ).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('are few: two years of days take under a hundred products for sixty output days', () => {
    const book = new SpanRowBook();
    for (let i = 1; i <= 60; i++) book.rowOf(Math.round((i * 730) / 60));
    expect(book.close().products.length / 3).toBeLessThan(110);
  });

  it('are found for a span of a hundred thousand years', () => {
    const book = new SpanRowBook();
    const row = book.rowOf(36_525_000);
    expect(spansOf(book)[row]).toBe(36_525_000);
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { EXAMPLE_HEALING } from './constants.ts';
import { WOMAN_OF_48 } from './example-courses.ts';
import { drawHealingConstants } from './example-draws.ts';
import { multiplyTransitions } from './multiply-transitions.ts';
import { SpanRowBook } from './span-rows.ts';
import { healingRates, type Rates, writeTransition } from './transition.ts';
import { CHAIN_LENGTH, NO_TIME, TRANSITION_LENGTH, transitionAt } from './transition-entries.ts';

/** Bateman 1910: what one unit in the first of a chain of stages has put into the last, all rates distinct. */
function bateman(rates: readonly number[], days: number): number {
  const gained = rates.slice(0, -1).reduce((product, rate) => product * rate, 1);
  const terms = rates.map((rate, i) =>
    rates.reduce((term, other, j) => (i === j ? term : term / (other - rate)), Math.exp(-rate * days)),
  );
  return gained * terms.reduce((sum, term) => sum + term, 0);
}

/** The transition over a span, put together as a table does it. */
function transitionOver(rates: Rates, days: number): Float64Array {
  const book = new SpanRowBook();
  const row = book.rowOf(days);
  const { count, written, products } = book.close();
  const rows = new Float64Array(count * TRANSITION_LENGTH);
  rows.set(NO_TIME);
  for (const one of written) {
    writeTransition(rates, one.days, rows.subarray(transitionAt(one.row), transitionAt(one.row + 1)));
  }
  multiplyTransitions(rows, products);
  return rows.slice(transitionAt(row), transitionAt(row + 1));
}

const entry = (row: number, column: number) => (row * (row + 1)) / 2 + column;

/** A chain in which all that leaves a stage enters the next, so that Bateman's form holds. */
function conserving(leaving: Rates['leaving']): Rates {
  const [s, r, c, i] = leaving;
  return { ...healingRates(EXAMPLE_HEALING, WOMAN_OF_48), leaving, entering: [0, s, r, c, i] };
}

describe('what a span of time does', () => {
  it('is the closed form of Bateman for every pair of stages, where rates lie well apart', () => {
    const leaving = [0.55, 0.21, 0.083, 0.029, 0.007] as const;
    for (const days of [20, 45, 130, 365]) {
      const transition = transitionOver(conserving(leaving), days);
      for (let row = 0; row < 5; row++) {
        for (let column = 0; column <= row; column++) {
          const exact = bateman(leaving.slice(column, row + 1), days);
          expect(transition[entry(row, column)]! / exact).toBeCloseTo(1, 9);
        }
      }
    }
  });

  it('is the gamma form where all rates are the same', () => {
    const rate = 0.1;
    const transition = transitionOver(conserving([rate, rate, rate, rate, rate]), 60);
    const factorials = [1, 1, 2, 6, 24];
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column <= row; column++) {
        const steps = row - column;
        const exact = ((rate * 60) ** steps / factorials[steps]!) * Math.exp(-rate * 60);
        expect(transition[entry(row, column)]! / exact).toBeCloseTo(1, 12);
      }
    }
  });

  it('does not jump where two rates pass through each other', () => {
    const at = (gap: number) =>
      transitionOver(conserving([0.25, 0.0625 + gap, 0.0625, 0.02, 0.0001]), 30)[entry(4, 0)]!;
    for (const gap of [1e-5, 1e-7, 1e-10, 1e-13]) {
      expect((at(gap) + at(-gap)) / 2 / at(0)).toBeCloseTo(1, 7);
    }
  });

  it('is never negative, and one span after another is their sum', () => {
    const random = seededRandom(5);
    for (let draw = 0; draw < 200; draw++) {
      const rates = healingRates(drawHealingConstants(random, 2), WOMAN_OF_48);
      const [first, second] = [random(), 1 - random() / 2];
      const rows = new Float64Array(4 * TRANSITION_LENGTH);
      [first, second, first + second].forEach((days, row) => {
        writeTransition(rates, days, rows.subarray(transitionAt(row), transitionAt(row + 1)));
      });
      multiplyTransitions(rows, Int32Array.of(0, 1, 3));
      for (let i = 0; i < TRANSITION_LENGTH; i++) {
        const product = rows[transitionAt(3) + i]!;
        expect(product).toBeGreaterThanOrEqual(0);
        expect(product / rows[transitionAt(2) + i]!).toBeCloseTo(1, 11);
      }
    }
  });

  it('leaves nothing so small that it would be slow to count with', () => {
    const rates = healingRates({ ...EXAMPLE_HEALING, signalDays: 0.5, waterBarrierHours: 1 }, WOMAN_OF_48);
    const transition = transitionOver(rates, 700);
    for (const value of transition) expect(value === 0 || value > 1e-200).toBe(true);
    expect(transition.slice(0, CHAIN_LENGTH).some((value) => value === 0)).toBe(true);
  });
});

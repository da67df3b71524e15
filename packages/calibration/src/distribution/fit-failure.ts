import type { Quantiles } from './two-piece.ts';

/** A prior asks of a distribution what it cannot be: a fault of the row. */
export class FitFailure extends Error {
  constructor(distribution: string, { p05, median, p95 }: Quantiles, worst: number) {
    const off = `${(100 * worst).toFixed(0)} % of their spread`;
    super(`No ${distribution} distribution has the points ${p05}, ${median}, ${p95}: the nearest is off by ${off}.`);
    this.name = 'FitFailure';
  }
}

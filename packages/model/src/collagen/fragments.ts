/** Enough terms for bursts up to z = 8, far beyond what needling does (the prior ends near 0.2). */
const TERMS = 48;

const SMALLEST_TERM = 1e-17;

/** Room for the coefficients of Q. */
export function createBurstSeries(): Float64Array {
  return new Float64Array(TERMS);
}

/**
 * Coefficients of the burst series Q(y), the sum over n of y^(n+1) / (a (a+1) … (a+n)) with a = 1 - b x burst days and b
 * the rate at which fragments return. Q is what is left of the incomplete gamma function when the cleared share of the
 * fragments is solved exactly through a burst that dies out exponentially: see `README.md` of `healing`. All terms have
 * one sign, so nothing cancels. Holds while b x burst days is below 1; in skin it is about 0.0002.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * burstSeries(0.5, series, 20) // => 0.6487212707001282
 */
export function fillBurstSeries(returnPerDay: number, burstDays: number, coefficients: Float64Array): void {
  const a = 1 - returnPerDay * burstDays;
  let coefficient = 1;
  for (let n = 0; n < TERMS; n++) {
    coefficient /= a + n;
    coefficients[n] = coefficient;
  }
}

/**
 * How many terms Q needs for every y from 0 to `burst`.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * burstSeriesLength(0, series) // => 1
 */
export function burstSeriesLength(burst: number, coefficients: Float64Array): number {
  let power = 1;
  for (let n = 1; n < TERMS; n++) {
    power *= burst;
    if (power * (coefficients[n] as number) < SMALLEST_TERM) return n;
  }
  return TERMS;
}

/**
 * Q(y), by its first `length` terms.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * burstSeries(0, series, 5) // => 0
 */
export function burstSeries(y: number, coefficients: Float64Array, length: number): number {
  let sum = 0;
  for (let n = length - 1; n >= 0; n--) sum = (sum + (coefficients[n] as number)) * y;
  return sum;
}

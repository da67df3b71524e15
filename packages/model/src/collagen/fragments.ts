/** Enough terms for bursts up to z = 8, far beyond what needling does (the prior ends near 0.2). */
const TERMS = 48;

const SMALLEST_TERM = 1e-17;

/** Room for the coefficients of Q. */
export function createBurstSeries(): Float64Array {
  return new Float64Array(TERMS);
}

/** Those of e^y - 1. */
const EXPONENTIAL = createBurstSeries();
fillBurstSeries(0, 1, EXPONENTIAL);

/**
 * Coefficients of the burst series Q(y), the sum over n of y^(n+1) / (a (a+1) … (a+n)) with a = 1 - b x burst days and b
 * the rate at which fragments return. Q is what is left of the incomplete gamma function when the cleared share of the
 * fragments is solved exactly through a burst that dies out exponentially: see `README.md` of `healing`. All terms have
 * one sign, so nothing cancels. Holds while b x burst days is below 1; in skin it is about 0.0002.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * burstSeries(0.5, series) // => 0.6487212707001282
 */
export function fillBurstSeries(returnPerDay: number, burstDays: number, coefficients: Float64Array): void {
  const a = 1 - returnPerDay * burstDays;
  let coefficient = 1;
  for (let n = 0; n < TERMS; n++) {
    coefficient *= 1 / (a + n);
    coefficients[n] = coefficient;
  }
}

/**
 * Q(y), for y from 0 to 8.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * burstSeries(0, series) // => 0
 */
export function burstSeries(y: number, coefficients: Float64Array): number {
  return -afterBurst(y, 0, coefficients);
}

/**
 * What is left once the burst has died down to y: `kept` e^y - Q(y), both series in one go, because most days come so
 * late after a session that one term is enough.
 *
 * @example
 * const series = createBurstSeries();
 * fillBurstSeries(0, 1.5, series);
 * afterBurst(0.5, 1, series) // => 1
 */
export function afterBurst(y: number, kept: number, coefficients: Float64Array): number {
  let sum = kept;
  let power = y;
  for (let n = 0; n < TERMS && power > SMALLEST_TERM; n++) {
    sum += power * (kept * (EXPONENTIAL[n] as number) - (coefficients[n] as number));
    power *= y;
  }
  return sum;
}

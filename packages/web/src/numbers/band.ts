/** What the model says of one number: nine runs in ten lie between `p05` and `p95`. */
export interface Band {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** The band in other units. A negative factor turns it over. */
export function scaleBand(band: Band, factor: number): Band {
  return mapBand(band, (value) => value * factor);
}

/** The band under a monotone function: quantiles move with it. */
export function mapBand(band: Band, through: (value: number) => number): Band {
  const [first, median, last] = [through(band.p05), through(band.median), through(band.p95)];
  return { p05: Math.min(first, last), median, p95: Math.max(first, last) };
}

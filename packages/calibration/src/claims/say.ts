import type { ClaimCount, ClaimInterval } from './claim.ts';

const NORMAL_975 = 1.959963984540054;

/** A number as people write it: three digits that count, thousands apart, no exponent, a true minus sign. */
export function digits(value: number, significant = 3): string {
  const rounded = Number(value.toPrecision(significant));
  const plain = Math.abs(rounded) >= 1000 ? Math.round(rounded).toLocaleString('en-GB') : String(rounded);
  return plain.replace('-', '−');
}

/** `5 of 30`. */
export function ofAll({ events, n }: ClaimCount): string {
  return `${digits(events, 9)} of ${digits(n, 9)}`;
}

/** `0.6 to 1.2 mm`; fractions are spoken of in per cent. */
export function span({ low, high, unit }: Pick<ClaimInterval, 'low' | 'high' | 'unit'>, significant = 2): string {
  const factor = unit === 'fraction' ? 100 : 1;
  const name = unit === 'fraction' ? '%' : unit;
  const ends = [low, high].map((end) => digits(end * factor, significant));
  return `${ends.join(' to ')}${name === '' ? '' : ` ${name}`}`;
}

/** The 95 % interval of a share that was counted. Source: E. B. Wilson 1927, J Am Stat Assoc 22:209. */
export function wilson({ events, n }: ClaimCount, what: string): ClaimInterval {
  const share = events / n;
  const z2 = NORMAL_975 ** 2 / n;
  const middle = share + z2 / 2;
  const half = NORMAL_975 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n));
  const low = events === 0 ? 0 : (middle - half) / (1 + z2);
  const high = events === n ? 1 : (middle + half) / (1 + z2);
  return { what, low, value: share, high, unit: 'fraction', ends: '95 % confidence' };
}

/** The interval of a share that was counted; where nothing was seen, up to three over n (the rule of three). */
export function ofCount(count: ClaimCount, what: string): ClaimInterval {
  if (count.events > 0) return wilson(count, what);
  return { what, low: 0, value: 0, high: 3 / count.n, unit: 'fraction', ends: '95 % confidence, rule of three' };
}

/** The 95 % interval of a mean, from its standard error. */
export function ofMean(mean: number, standardError: number, what: string): ClaimInterval {
  const half = NORMAL_975 * standardError;
  return { what, low: mean - half, value: mean, high: mean + half, unit: 'points', ends: '95 % confidence' };
}

/** The 95 % interval of a correlation among `n` people. Source: R. A. Fisher 1921, Metron 1:3. */
export function ofCorrelation(r: number, n: number, what: string): ClaimInterval {
  const half = NORMAL_975 / Math.sqrt(n - 3);
  const [low, high] = [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
  return { what, low, value: r, high, unit: '', ends: '95 % confidence' };
}

/** What 5 % to 95 % of the model's draws say. */
export function ofDraws(
  band: { readonly p05: number; readonly median: number; readonly p95: number },
  what: string,
  unit: string,
): ClaimInterval {
  return { what, low: band.p05, value: band.median, high: band.p95, unit, ends: '5 % to 95 % of draws' };
}

import type { Band } from '@percuta/model';

/** How the numbers of one band are written. */
export interface BandStyle {
  /** 100 turns fractions into per cent. */
  readonly scale?: number;
  /** Digits after the point; significant digits where left out. */
  readonly decimals?: number;
}

/** Writes a band as people read it: `12 (3 to 31)`. Three significant digits unless a number of decimals is asked for. */
export function bandText({ median, p05, p95 }: Band, style: BandStyle = {}): string {
  const write = (value: number) => numberText(value * (style.scale ?? 1), style.decimals);
  return `${write(median)} (${write(p05)} to ${write(p95)})`;
}

/** Writes a number with a true minus, commas between thousands, and never an exponent where it can be read without. */
export function numberText(value: number, decimals?: number): string {
  const size = Math.abs(value);
  const digits =
    decimals === undefined
      ? significant(size)
      : size.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const isNothing = /^[0.,]*$/.test(digits);
  return value < 0 && !isNothing ? `\u2212${digits}` : digits;
}

function significant(size: number): string {
  if (size >= 1e9) return size.toExponential(1).replace('e+', ' × 10^');
  if (size > 0 && size < 0.0005) return '0';
  return size.toLocaleString('en-US', { maximumSignificantDigits: size < 100 ? 2 : 3 });
}

import type { Band } from './band.ts';
import { formatChange, formatNumber, formatTwoFigures } from './format-number.ts';

/** The value, and its interval in brackets: they are set in different inks, so they come apart. */
export interface BandText {
  readonly value: string;
  readonly interval: string;
}

type Write = (value: number) => string;

/** A quantity: `0.85 mm`, `(0.60 to 1.00)`. */
export function formatBand(band: Band, decimals: number, unit = ''): BandText {
  return write(band, (value) => formatNumber(value, decimals), unit);
}

/** A change: `−0.5 grade`, `(−1.0 to +0.1)`. */
export function formatChangeBand(band: Band, decimals: number, unit = ''): BandText {
  return write(band, (value) => formatChange(value, decimals), unit);
}

/** A quantity over decades, in two figures: `24 hours`, `(6 to 51)`. */
export function formatTwoFigureBand(band: Band, unit = ''): BandText {
  return write(band, formatTwoFigures, unit);
}

/** In one line, as it is said aloud or stands in a table. */
export function bandInWords(text: BandText): string {
  return `${text.value} ${text.interval}`;
}

function write(band: Band, number: Write, unit: string): BandText {
  const space = unit === '' || unit === '%' ? '' : '\u00a0';
  return {
    value: `${number(band.median)}${space}${unit}`,
    interval: writeInterval(number(band.p05), number(band.p95)),
  };
}

/** `(0.60 to 1.00)`, kept on one line. */
export function writeInterval(from: string, to: string): string {
  return `(${from}\u00a0to\u00a0${to})`;
}

import type { Band } from '../numbers/band.ts';
import { scaleBand } from '../numbers/band.ts';
import { type BandText, formatChangeBand } from '../numbers/format-band.ts';
import { formatChange } from '../numbers/format-number.ts';
import type { Measure } from '../worker/protocol.ts';

/** How a measure is drawn and written: the model speaks in grades and fractions. */
export interface MeasureForm {
  /** From the model's number to the written one. */
  readonly factor: number;
  readonly betterIs: 'less' | 'more';
  /** The least range that the axis spans, in the model's numbers, so that small effects look small. */
  readonly usualRange: readonly [number, number];
  readonly change: (band: Band) => BandText;
  readonly tick: (value: number) => string;
  /** The number as it is written, to compare what a reader can tell apart. */
  readonly written: (value: number) => number;
}

const percent = (decimals: number, usualRange: readonly [number, number]): MeasureForm => ({
  factor: 100,
  betterIs: 'more',
  usualRange,
  change: (band) => formatChangeBand(scaleBand(band, 100), decimals, '%'),
  tick: (value) => `${formatChange(value * 100, 0)}%`,
  written: (value) => Math.round(value * 100 * 10 ** decimals) / 10 ** decimals,
});

export const MEASURE_FORMS: Readonly<Record<Measure, MeasureForm>> = {
  wrinkles: {
    factor: 1,
    betterIs: 'less',
    usualRange: [-1, 0.5],
    change: (band) => formatChangeBand(band, 1, 'grade'),
    tick: (value) => formatChange(value, 1),
    written: (value) => Math.round(value * 10) / 10,
  },
  papillary: percent(0, [-0.05, 0.25]),
  dermis: percent(1, [-0.02, 0.1]),
  epidermis: percent(0, [-0.05, 0.25]),
};

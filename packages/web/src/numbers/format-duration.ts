import type { Band } from './band.ts';
import { type BandText, writeInterval } from './format-band.ts';
import { formatTwoFigures } from './format-number.ts';

const STEPS = [
  { hours: 365.25 * 24, one: 'year', many: 'years', from: 2 * 365.25 * 24 },
  { hours: 30.44 * 24, one: 'month', many: 'months', from: 60 * 24 },
  { hours: 24, one: 'day', many: 'days', from: 48 },
  { hours: 1, one: 'hour', many: 'hours', from: 1 },
  { hours: 1 / 60, one: 'minute', many: 'minutes', from: 0 },
] as const;

/** A length of time with its interval, both in the unit that suits the middle: `14 hours (5 to 30)`. */
export function formatDuration(hours: Band): BandText {
  const step = STEPS.find(({ from }) => hours.median >= from) ?? STEPS[STEPS.length - 1];
  const number = (value: number) => formatTwoFigures(value / (step?.hours ?? 1));
  const value = number(hours.median);
  const unit = value === '1' ? step?.one : step?.many;
  return { value: `${value}\u00a0${unit}`, interval: writeInterval(number(hours.p05), number(hours.p95)) };
}

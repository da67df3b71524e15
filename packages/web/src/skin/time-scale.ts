const MINUTE = 60;
const HOUR = 3600;
export const DAY_SECONDS = 86_400;
const MONTH_DAYS = 30;

/** Two years, as far as the picture runs. */
export const END_SECONDS = 730 * DAY_SECONDS;

/**
 * Seconds meet years on a logarithmic scale; its first minute is straight, so that it begins before the needle and not
 * at a second that nobody chose.
 */
export function shareOf(seconds: number): number {
  return Math.log1p(seconds / MINUTE) / Math.log1p(END_SECONDS / MINUTE);
}

/** The moment at a place of the scale, 0 to 1, in seconds since the first needle. */
export function secondsAt(share: number): number {
  return MINUTE * Math.expm1(share * Math.log1p(END_SECONDS / MINUTE));
}

export type TickId = 'now' | 'hour' | 'fourHours' | 'day' | 'threeDays' | 'week' | 'month' | 'sixMonths' | 'twoYears';

/** A place of the scale with a name. */
export interface Tick {
  readonly id: TickId;
  readonly seconds: number;
  /** The five at which the picture stands still where motion is not wanted. */
  readonly isStation: boolean;
  /** Where its name has room: everywhere, on a tablet, on a desk. */
  readonly from: 'phone' | 'tablet' | 'desk';
}

/** How long this patch is needled, hole after hole, in seconds. In skin a needle is for milliseconds. */
export const NEEDLING_SECONDS = 45;

export const TICKS: readonly Tick[] = [
  { id: 'now', seconds: NEEDLING_SECONDS / 2, isStation: true, from: 'phone' },
  { id: 'hour', seconds: HOUR, isStation: false, from: 'phone' },
  { id: 'fourHours', seconds: 4 * HOUR, isStation: true, from: 'tablet' },
  { id: 'day', seconds: DAY_SECONDS, isStation: false, from: 'phone' },
  { id: 'threeDays', seconds: 3 * DAY_SECONDS, isStation: true, from: 'desk' },
  { id: 'week', seconds: 7 * DAY_SECONDS, isStation: false, from: 'tablet' },
  { id: 'month', seconds: MONTH_DAYS * DAY_SECONDS - HOUR, isStation: true, from: 'phone' },
  { id: 'sixMonths', seconds: 182 * DAY_SECONDS, isStation: true, from: 'desk' },
  { id: 'twoYears', seconds: END_SECONDS, isStation: false, from: 'phone' },
];

export const STATIONS: readonly Tick[] = TICKS.filter(({ isStation }) => isStation);

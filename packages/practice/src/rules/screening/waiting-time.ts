import type { Temporal } from 'temporal-polyfill';
import { calendarDay, daysBetween } from '../calendar-day.ts';
import type { Judgement } from '../rule.ts';

/** A wait of `days` calendar days from `from`, and what the day `from` was: "Filler on". */
export interface WaitingTime {
  readonly from: string;
  readonly days: number;
  readonly event: string;
}

/**
 * Defers until the waiting time is over, and says nothing from that day on. `until` is the first day on which the
 * reason no longer holds. Calendar days, ISO 8601. Source: the figures come from the register or the device.
 *
 * @example
 * deferDuring({ from: '2026-11-20', days: 7, event: 'Cleared on' }, calendarDay('2026-11-26')).until.toString() // => "2026-11-27"
 * deferDuring({ from: '2026-11-20', days: 7, event: 'Cleared on' }, calendarDay('2026-11-27')) // => null
 */
export function deferDuring(waiting: WaitingTime, asOn: Temporal.PlainDate): Judgement | null {
  const until = calendarDay(waiting.from).add({ days: waiting.days });
  if (!isBefore(asOn, until)) return null;
  return {
    verdict: 'defer',
    until,
    because: `${waiting.event} ${waiting.from}; ${waiting.days} days are over on ${until.toString()}.`,
  };
}

/**
 * Whether one calendar day lies before another.
 *
 * @example
 * isBefore(calendarDay('2026-11-24'), calendarDay('2026-11-25')) // => true
 */
export function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return daysBetween(day, other) > 0;
}

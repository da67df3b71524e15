import { Temporal } from 'temporal-polyfill';

/**
 * A calendar day of the practice, from ISO 8601 text. A day has no time and no zone: whoever knows the practice's zone
 * says which day it is there. Throws a RangeError for what is no day: read input with a schema before.
 *
 * @example
 * calendarDay('2028-02-28').add({ days: 2 }).toString() // => "2028-03-01"
 */
export function calendarDay(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/**
 * Calendar days from one day to another; negative where the second lies earlier. Unit: d.
 *
 * @example
 * daysBetween(calendarDay('2026-11-24'), calendarDay('2026-12-01')) // => 7
 */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

import { Temporal } from 'temporal-polyfill';

/** A day never changes, and the same few are read dozens of times for one person. */
const read = new Map<string, Temporal.PlainDate>();
const DAYS_KEPT = 1_000;
const numbers = new WeakMap<Temporal.PlainDate, number>();
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/**
 * A calendar day of the practice, from ISO 8601 text. A day has no time and no zone: whoever knows the practice's zone
 * says which day it is there. Throws a RangeError for what is no day: read input with a schema before.
 *
 * @example
 * calendarDay('2028-02-28').add({ days: 2 }).toString() // => "2028-03-01"
 */
export function calendarDay(text: string): Temporal.PlainDate {
  const known = read.get(text);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from(text);
  if (read.size >= DAYS_KEPT) read.clear();
  read.set(text, day);
  return day;
}

/**
 * Calendar days from one day to another; negative where the second lies earlier. Unit: d.
 *
 * @example
 * daysBetween(calendarDay('2026-11-24'), calendarDay('2026-12-01')) // => 7
 */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(day: Temporal.PlainDate): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const { days } = EPOCH.until(day, { largestUnit: 'days' });
  numbers.set(day, days);
  return days;
}

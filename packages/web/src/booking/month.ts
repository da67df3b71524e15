/** A calendar month, as `2026-11`, and its days, as ISO 8601. Nothing here has a clock or a zone. */

const DAY_MS = 86_400_000;

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const isoOf = (noonMs: number): string => new Date(noonMs).toISOString().slice(0, 10);

/** The month that a day lies in. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addDays(day: string, days: number): string {
  return isoOf(noonOf(day) + days * DAY_MS);
}

/** 0 on Monday, 6 on Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(noonOf(day)).getUTCDay() + 6) % 7;
}

/** The same day so many months on; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(date, last), 12));
}

/** Every day of a month, in order. */
export function daysOf(month: string): readonly string[] {
  const first = `${month}-01`;
  const count = (noonOf(addMonths(first, 1)) - noonOf(first)) / DAY_MS;
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** A month in weeks from Monday to Sunday; null before its first and after its last day. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const days = daysOf(month);
  const before = weekdayOf(days[0] ?? `${month}-01`);
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

/** Where a key leads from a day, as the grid of a calendar is walked; null for every other key. */
export function dayByKey(key: string, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** The ISO 8601 day of a year, month and day; null where the calendar has no such day. Day 0 is the month's last. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  if (day < 0 || day > last) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day === 0 ? last : day)}`;
}

/** The ISO 8601 day of the n-th day of a year; null where the year has no such day. */
export function isoDayOfYear(year: number, dayOfYear: number): string | null {
  if (dayOfYear < 1) return null;
  let left = dayOfYear;
  for (let month = 1; month <= 12; month++) {
    const days = daysInMonth(year, month);
    if (left <= days) return isoDay(year, month, left);
    left -= days;
  }
  return null;
}

/**
 * The full year behind two digits: the one nearest to the day of reading, 49 years back to 50 ahead.
 * GS1 General Specifications, section 7.12 (determination of century in dates). HIBC writes no century either and gives
 * no rule of its own, so the same window serves (policy).
 */
export function fullYear(twoDigitYear: number, readOn: string): number {
  const currentYear = Number(readOn.slice(0, 4));
  const century = currentYear - (currentYear % 100);
  const gap = twoDigitYear - (currentYear % 100);
  if (gap >= 51) return century - 100 + twoDigitYear;
  if (gap <= -50) return century + 100 + twoDigitYear;
  return century + twoDigitYear;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const FIRST_YEAR = [0, 1, 3, 7, 14, 28, 60, 90, 180, 270, 365] as const;

/**
 * The days on which an outlook is given, whole days from the start: close together while skin heals, then quarters of
 * the first year, then half years (545, 730, 910, 1095 and so on), up to and including `horizonDays`, which is added
 * where it is not one of them.
 *
 * @example
 * outputDays(90) // => [0, 1, 3, 7, 14, 28, 60, 90]
 * outputDays(100) // => [0, 1, 3, 7, 14, 28, 60, 90, 100]
 * outputDays(730).slice(-3) // => [365, 545, 730]
 */
export function outputDays(horizonDays: number): number[] {
  const days: number[] = FIRST_YEAR.filter((day) => day <= horizonDays);
  for (let year = 1; 365 * year <= horizonDays; year++) {
    days.push(...[365 * year + 180, 365 * (year + 1)].filter((day) => day <= horizonDays));
  }
  if (days.at(-1) !== horizonDays) days.push(horizonDays);
  return days;
}

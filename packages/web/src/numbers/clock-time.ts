import { practiceZone } from './practice-zone.ts';

/** The time of an instant on the wall of the practice, as 14:06; of this device, where no practice is known. */
export function timeOf(instant: string | Date): string {
  const parts = partsOf(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${parts.hour}:${parts.minute}`;
}

/** The calendar day of an instant at the practice, ISO 8601. */
export function dayOf(instant: string | Date): string {
  const parts = partsOf(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${parts.year}-${parts.month}-${parts.day}`;
}

function partsOf(instant: string | Date, options: Intl.DateTimeFormatOptions): Readonly<Record<string, string>> {
  const timeZone = practiceZone();
  const format = new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone === null ? {} : { timeZone }) });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

import { dayOf, timeOf } from './clock-time.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** The minute of the day of an instant on the wall of the practice. */
export function minuteOf(instant: string): number {
  const [hours = 0, minutes = 0] = timeOf(instant).split(':').map(Number);
  return hours * 60 + minutes;
}

/** `09:15`, from a minute of the day. */
export function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The instant at which the wall of the practice shows this minute of this day; after it, where the clocks leave it out. */
export function instantAt(on: string, minute: number): string {
  const wantedMs = Date.parse(`${on}T00:00:00Z`) + minute * MINUTE_MS;
  let ms = wantedMs;
  for (let turn = 0; turn < 2; turn += 1) {
    const instant = new Date(ms).toISOString();
    const days = Math.round((Date.parse(`${dayOf(instant)}T00:00:00Z`) - Date.parse(`${on}T00:00:00Z`)) / MINUTE_MS);
    const shownMinute = days + minuteOf(instant);
    if (Math.abs(shownMinute - minute) > 2 * DAY_MINUTES) break;
    ms -= (shownMinute - minute) * MINUTE_MS;
  }
  return new Date(ms).toISOString();
}

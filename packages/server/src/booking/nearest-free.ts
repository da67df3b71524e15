import { daysFrom, type FreeTime, freeTimes, type PlaceCalendar, type WantedTimes } from '@percuta/practice';
import { calendarDayAt } from './calendar-day-at.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How far to look, and how often; `may` is asked of each before it is offered. */
export interface Searched {
  readonly most: number;
  readonly farthestDays: number;
  readonly may: (one: FreeTime) => boolean;
}

/** The free times nearest to a moment, nearest first, looked for outwards day by day. */
export function nearestFree(
  place: PlaceCalendar,
  wanted: WantedTimes & { readonly aroundMs: number },
  { most, farthestDays, may }: Searched,
): readonly FreeTime[] {
  const away = ({ startsMs }: FreeTime): number => Math.abs(startsMs - wanted.aroundMs);
  const first = calendarDayAt(new Date(wanted.aroundMs - farthestDays * DAY_MS), place.timeZone);
  const days = daysFrom(first, 2 * farthestDays + 1);
  const found: FreeTime[] = [];
  for (let distance = 0; distance <= farthestDays; distance++) {
    const around = distance === 0 ? [farthestDays] : [farthestDays - distance, farthestDays + distance];
    const times = around.flatMap((index) => freeTimes(place, days[index] ?? '', wanted));
    found.push(
      ...firstAllowed(
        times.toSorted((a, b) => away(a) - away(b) || b.startsMs - a.startsMs),
        most,
        may,
      ),
    );
    found.sort((a, b) => away(a) - away(b) || b.startsMs - a.startsMs);
    found.splice(most);
    // Whatever lies one day further out is at least so far away, less the hour of a jump.
    const last = found[most - 1];
    if (last !== undefined && away(last) <= distance * DAY_MS - HOUR_MS) break;
  }
  return found;
}

function firstAllowed(times: readonly FreeTime[], most: number, may: Searched['may']): FreeTime[] {
  const allowed: FreeTime[] = [];
  for (const one of times) {
    if (allowed.length === most) break;
    if (may(one)) allowed.push(one);
  }
  return allowed;
}

import { calendarDayAt } from '../booking/calendar-day-at.ts';
import type { NotedDeed } from './audit-of.ts';
import { deedInWords, isBreakGlass } from './deed-words.ts';

/** What somebody did with a record on one day, as often as they did it. */
export interface DayOfDeeds {
  readonly on: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  /** Null where Percuta itself acted. */
  readonly byAccount: string | null;
  readonly roles: readonly string[];
  readonly words: string;
  readonly reason: string | null;
  readonly brokeGlass: boolean;
}

/** Deeds, newest first, gathered by day, person, purpose and reason: who opened a record ten times a day did so once. */
export function gatherDeeds(deeds: readonly NotedDeed[], timeZone: string): DayOfDeeds[] {
  const days = new Map<string, DayOfDeeds>();
  for (const deed of deeds) {
    const { at, byAccount, roles, reason } = deed;
    const on = calendarDayAt(at, timeZone);
    const words = deedInWords(deed);
    const name = JSON.stringify([on, byAccount, words, reason]);
    const before = days.get(name);
    const brokeGlass = isBreakGlass(deed);
    const first = { on, firstAt: at, lastAt: at, times: 1, byAccount, roles, words, reason, brokeGlass };
    days.set(name, before === undefined ? first : { ...before, firstAt: at, times: before.times + 1 });
  }
  return [...days.values()];
}

import { minuteOf } from '../../numbers/wall-instant.ts';
import type { CalendarVisit } from './calendar-visit.ts';

/** What stands in a column: a visit, or a stretch in which nothing does. In minutes of the day. */
export type ColumnItem = {
  readonly from: number;
  readonly until: number;
  readonly lane: number;
  readonly lanes: number;
} & ({ readonly visit: CalendarVisit } | { readonly visit: null });

export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** The hours that are shown: eight to six, and whole hours around whatever lies outside of them. */
export function hoursOf(visits: readonly CalendarVisit[]): Hours {
  const spans = visits.map(spanOf);
  return {
    from: Math.min(8 * 60, ...spans.map(({ from }) => Math.floor(from / 60) * 60)),
    until: Math.max(18 * 60, ...spans.map(({ until }) => Math.ceil(until / 60) * 60)),
  };
}

function spanOf({ startsAt, endsAt }: CalendarVisit): Hours {
  const from = minuteOf(startsAt);
  return { from, until: from + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 };
}

/** A column in the order of its day: visits, side by side where they overlap, and what is empty from `earliest` on. */
export function itemsOf(visits: readonly CalendarVisit[], hours: Hours, earliest: number): readonly ColumnItem[] {
  const items: ColumnItem[] = [];
  let free = Math.max(hours.from, Math.ceil(earliest / 15) * 15);
  for (const group of overlappingGroups(visits)) {
    const spans = group.map(spanOf);
    const [from, until] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.until))];
    if (from > free) items.push({ visit: null, from: free, until: from, lane: 0, lanes: 1 });
    items.push(...sideBySide(group));
    free = Math.max(free, Math.ceil(until / 15) * 15);
  }
  if (hours.until > free) items.push({ visit: null, from: free, until: hours.until, lane: 0, lanes: 1 });
  return items;
}

function overlappingGroups(visits: readonly CalendarVisit[]): readonly (readonly CalendarVisit[])[] {
  const groups: CalendarVisit[][] = [];
  let until = -1;
  for (const visit of visits) {
    const span = spanOf(visit);
    if (span.from < until) groups.at(-1)?.push(visit);
    else groups.push([visit]);
    until = Math.max(until, span.until);
  }
  return groups;
}

/** Each in the first lane that is free by then, so that a chain of overlaps needs no more of them than overlap at once. */
function sideBySide(group: readonly CalendarVisit[]): readonly ColumnItem[] {
  const ends: number[] = [];
  const placed = group.map((visit) => {
    const span = spanOf(visit);
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.until;
    return { visit, ...span, lane };
  });
  return placed.map((one) => ({ ...one, lanes: ends.length }));
}

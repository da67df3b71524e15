import type { listCalendarContract } from '@percuta/server';
import type { AnswerBody } from '../../server/call.ts';

/** A visit of the calendar, with its day and what it takes. */
export type CalendarVisit = AnswerBody<typeof listCalendarContract, 200>['visits'][number];

/** What stands side by side: people or rooms of a day, or days of one of them. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly on: string;
  readonly practitionerId?: string;
  /** Null: the visits without a room. */
  readonly roomId?: string | null;
}

/** Where somebody is about to put a visit. */
export interface Place {
  readonly on: string;
  readonly minute: number;
  readonly lengthMinutes: number;
  readonly practitionerId: string;
  readonly roomId: string | null;
}

/** The visits that belong into a column, in order. */
export function visitsIn(column: Column, visits: readonly CalendarVisit[]): readonly CalendarVisit[] {
  const { on, practitionerId, roomId } = column;
  return visits
    .filter((visit) => visit.on === on)
    .filter((visit) => practitionerId === undefined || visit.practitionerId === practitionerId)
    .filter((visit) => roomId === undefined || visit.roomId === roomId)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

import { type CalendarFacts, type CalendarVisit, calendarFile } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { FileAnswer } from '../http/operation.ts';
import { calendarUid } from './calendar-uid.ts';

/** Which visits: one; those of a person; those that somebody gives. */
export type VisitsWanted =
  | { readonly visitId: string }
  | { readonly personId: string }
  | { readonly practitionerId: string };

const MOST = 2_000;

/** Visits as a calendar shows them, that end after some moment. */
export async function readVisits(tx: Transaction<Tables>, wanted: VisitsWanted, after: Date): Promise<CalendarVisit[]> {
  const rows = await tx
    .selectFrom('visit')
    .leftJoin('calendar_entry', (join) =>
      join
        .onRef('calendar_entry.practice_id', '=', 'visit.practice_id')
        .onRef('calendar_entry.visit_id', '=', 'visit.id'),
    )
    .select(['visit.id', 'visit.starts_at', 'visit.ends_at', 'visit.state', 'visit.changed_at'])
    .select('calendar_entry.sequence')
    .where('visit.ends_at', '>', after)
    .$if('visitId' in wanted, (query) => query.where('visit.id', '=', 'visitId' in wanted ? wanted.visitId : ''))
    .$if('personId' in wanted, (query) =>
      query.where('visit.person_id', '=', 'personId' in wanted ? wanted.personId : ''),
    )
    .$if('practitionerId' in wanted, (query) =>
      query.where('visit.practitioner_id', '=', 'practitionerId' in wanted ? wanted.practitionerId : ''),
    )
    .where('visit.state', 'in', ['booked', 'cancelled'])
    .orderBy('visit.starts_at')
    .orderBy('visit.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    uid: calendarUid(row.id),
    sequence: row.sequence ?? 0,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    cancelled: row.state === 'cancelled',
  }));
}

/** The calendar file of some visits, to be looked at: nobody is invited by it. */
export async function writeCalendar(tx: Transaction<Tables>, visits: readonly CalendarVisit[]): Promise<FileAnswer> {
  const { name: practice, time_zone: timeZone } = await tx
    .selectFrom('practice')
    .select(['name', 'time_zone'])
    .executeTakeFirstOrThrow();
  const facts: CalendarFacts = { method: 'PUBLISH', practice, timeZone, visits, between: null };
  return { name: 'appointments.ics', bytes: Buffer.from(calendarFile(facts)) };
}

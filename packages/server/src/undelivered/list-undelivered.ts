import { sql, type Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { SEND_MESSAGE } from '../jobs/start-jobs.ts';
import type { UndeliveredKind } from './tables.ts';

/** Something that should have reached somebody, or been taken in, and was not. */
export interface Undelivered {
  readonly kind: UndeliveredKind;
  /** The message, the visit, the calendar or the job. */
  readonly id: string;
  /** When it last failed, or was last looked for in vain. */
  readonly at: Date;
  /** Why, as one of a few words; null where nobody knows. */
  readonly fault: string | null;
  /** Which message, or which job. */
  readonly what: string;
  /** Whom it should have reached; null where it is nobody's. */
  readonly personId: string | null;
  readonly sealed: Buffer | null;
  /** When the visit is that it is about. */
  readonly startsAt: Date | null;
  /** Whether trying again can help. */
  readonly mayRetry: boolean;
  /** How many entries of a calendar could not be read, or times it was tried. */
  readonly count: number;
}

interface Looking {
  readonly actor: SignedIn;
  readonly at: Date;
}

/** So long after its time, a message that nobody has tried to send is late: the queue stands still, or lost it. */
const LATE_MS = 4 * 3_600_000;
/** A calendar from elsewhere that ends so soon is to be taken in again, or bookings fall on what it no longer tells. */
const ENDS_SOON_MS = 14 * 86_400_000;
const MOST = 500;

/**
 * What did not arrive, as far as it is for whoever looks: messages and invitations that were declined for the desk and
 * the owner, jobs for the owner, calendars for whose they are. The newest first; what was let be is left out.
 */
export async function listUndelivered(tx: Transaction<Tables>, looking: Looking): Promise<readonly Undelivered[]> {
  const { roles } = looking.actor;
  const isDesk = roles.includes('front-desk') || roles.includes('owner');
  const treats = roles.includes('practitioner') || roles.includes('responsible-clinician');
  const found = [
    ...(isDesk ? await failedMessages(tx, looking) : []),
    ...(isDesk ? await declinedVisits(tx, looking) : []),
    ...(treats ? await faultyCalendars(tx, looking) : []),
    ...(roles.includes('owner') ? await failedJobs(tx, looking) : []),
  ];
  const dismissed = await lastDismissals(tx, found);
  return found
    .filter(({ id, at }) => at > (dismissed.get(id) ?? new Date(0)))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

async function failedMessages(tx: Transaction<Tables>, { at }: Looking): Promise<Undelivered[]> {
  const rows = await tx
    .selectFrom('message')
    .innerJoin('person', (join) =>
      join.onRef('person.practice_id', '=', 'message.practice_id').onRef('person.id', '=', 'message.person_id'),
    )
    .leftJoin('visit', (join) =>
      join.onRef('visit.practice_id', '=', 'message.practice_id').onRef('visit.id', '=', 'message.about'),
    )
    .selectAll('message')
    .select(['person.sealed', 'visit.starts_at'])
    .where(({ or, and, eb }) =>
      or([
        eb('message.state', '=', 'failed'),
        and([eb('message.state', '=', 'waiting'), eb('send_at', '<', new Date(at.getTime() - LATE_MS))]),
      ]),
    )
    .orderBy('message.changed_at', 'desc')
    .orderBy('message.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: 'message',
    id: row.id,
    // One that merely waits is as old as its time; a dismissal holds until it fails.
    at: row.state === 'failed' ? row.changed_at : row.send_at,
    fault: row.state === 'failed' ? row.fault : 'late',
    what: row.kind,
    ...{ personId: row.person_id, sealed: row.sealed, startsAt: row.starts_at, count: row.tries },
    mayRetry: row.starts_at === null || row.starts_at > at,
  }));
}

/** Somebody's calendar answered no to a visit that still stands: nobody was told, and they will not come. */
async function declinedVisits(tx: Transaction<Tables>, { at }: Looking): Promise<Undelivered[]> {
  const rows = await tx
    .selectFrom('calendar_entry as entry')
    .innerJoin('visit', (join) =>
      join.onRef('visit.practice_id', '=', 'entry.practice_id').onRef('visit.id', '=', 'entry.visit_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.practice_id', '=', 'visit.practice_id').onRef('person.id', '=', 'visit.person_id'),
    )
    .select(['visit.id', 'visit.person_id', 'visit.purpose', 'visit.starts_at', 'entry.replied_at', 'person.sealed'])
    .where('visit.state', '=', 'booked')
    .where('visit.starts_at', '>', at)
    .where('entry.reply', '=', 'declined')
    .whereRef('entry.reply_sequence', '=', 'entry.sequence')
    .orderBy('entry.replied_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    ...{ kind: 'declined', id: row.id, at: row.replied_at ?? at, fault: null, what: row.purpose },
    ...{ personId: row.person_id, sealed: row.sealed, startsAt: row.starts_at, mayRetry: false, count: 0 },
  }));
}

/** One's own calendars from elsewhere: row-level security shows nobody another's. */
async function faultyCalendars(tx: Transaction<Tables>, { actor, at }: Looking): Promise<Undelivered[]> {
  const rows = await tx
    .selectFrom('busy_calendar')
    .select(['id', 'name', 'faults', 'until', 'imported_at'])
    .where('account_id', '=', actor.accountId)
    .orderBy('name')
    .execute();
  return rows.flatMap(({ id, name, faults, until, imported_at: importedAt }) => {
    const endsAt = new Date(until.getTime() - ENDS_SOON_MS);
    const isEnding = endsAt <= at;
    if (faults.length === 0 && !isEnding) return [];
    const fault = faults.length > 0 ? 'unreadable' : 'ends-soon';
    const nobody = { personId: null, sealed: null, startsAt: null };
    const failedAt = isEnding ? endsAt : importedAt;
    return [
      {
        kind: 'busy-calendar' as const,
        id,
        at: failedAt,
        fault,
        what: name,
        mayRetry: false,
        count: faults.length,
        ...nobody,
      },
    ];
  });
}

interface JobRow {
  readonly id: string;
  readonly name: string;
  readonly failed_at: Date;
  readonly retry_count: number;
}

/** Jobs that were given up, of this practice or of none. A message's job is told by its message; one that ran since is done. */
async function failedJobs(tx: Transaction<Tables>, { actor }: Looking): Promise<Undelivered[]> {
  const { rows } = await sql<JobRow>`
    select distinct on (j.name) j.id, j.name, coalesce(j.completed_on, j.created_on) as failed_at, j.retry_count
      from pgboss.job j
     where j.state = 'failed' and j.name <> ${SEND_MESSAGE} and left(j.name, 2) <> '__'
       and coalesce(j.data ->> 'practiceId', ${actor.practiceId}) = ${actor.practiceId}
       and not exists (select from pgboss.job later
                        where later.name = j.name and later.state = 'completed' and later.completed_on > j.completed_on
                          and later.data ->> 'practiceId' is not distinct from j.data ->> 'practiceId')
     order by j.name, j.completed_on desc`.execute(tx);
  return rows.map(({ id, name, failed_at: at, retry_count: count }) => {
    const nobody = { personId: null, sealed: null, startsAt: null };
    return { kind: 'job', id, at, fault: null, what: name, mayRetry: false, count: count + 1, ...nobody };
  });
}

async function lastDismissals(
  tx: Transaction<Tables>,
  found: readonly Undelivered[],
): Promise<ReadonlyMap<string, Date>> {
  if (found.length === 0) return new Map();
  const rows = await tx
    .selectFrom('undelivered_dismissal')
    .select(({ fn }) => ['thing', fn.max('dismissed_at').as('at')])
    .where(
      'thing',
      'in',
      found.map(({ id }) => id),
    )
    .groupBy('thing')
    .execute();
  return new Map(rows.map(({ thing, at }) => [thing, at]));
}

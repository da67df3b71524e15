import { type CheckInAsks, callWithinDays, endOfDay, type Work } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** One thing that waits for somebody, as the tables tell it. */
export interface WorkRow extends Work {
  readonly kind: 'report' | 'check-in' | 'call-back';
  readonly workId: string;
  readonly level: number | null;
  readonly asks: CheckInAsks | null;
  readonly personId: string | null;
  readonly sealed: Buffer | null;
}

interface When {
  readonly at: Date;
  readonly today: string;
  readonly timeZone: string;
}

/** Everything that waits: reports that nobody has closed, check-ins that were missed, strangers who ask to be called. */
export async function readWork(tx: Transaction<Tables>, when: When): Promise<WorkRow[]> {
  return [...(await reports(tx, when)), ...(await missedCheckIns(tx, when)), ...(await callRequests(tx))];
}

async function reports(tx: Transaction<Tables>, { timeZone }: When): Promise<WorkRow[]> {
  const rows = await tx
    .selectFrom('report_clock')
    .innerJoin('person', (join) =>
      join
        .onRef('person.practice_id', '=', 'report_clock.practice_id')
        .onRef('person.id', '=', 'report_clock.person_id'),
    )
    .where('closed_at', 'is', null)
    .selectAll('report_clock')
    .select('person.sealed')
    .execute();
  return rows.map((row) => {
    const level = row.level ?? (row.answer_by === null ? 2 : 3);
    const dueAt = dueOf(row, timeZone);
    return {
      kind: 'report',
      workId: row.id,
      work: workOf(level),
      level,
      asks: null,
      personId: row.person_id,
      sealed: row.sealed,
      since: row.received_at.toISOString(),
      dueAt,
      namedAt: null,
      answeredAt: row.answered_at?.toISOString() ?? null,
    };
  });
}

interface Due {
  readonly answer_by: Date | null;
  readonly answer_on: string | null;
  readonly received_at: Date;
}

/** By when a report has to be answered, ISO: by a moment, within a day, or at once. */
export function dueOf({ answer_by: by, answer_on: day, received_at: receivedAt }: Due, timeZone: string): string {
  if (by !== null) return by.toISOString();
  return day === null ? receivedAt.toISOString() : endOfDay(day, timeZone);
}

function workOf(level: number): Work['work'] {
  if (level <= 1) return 'report-1';
  if (level === 2) return 'report-2';
  return level === 3 ? 'report-3' : 'report-4';
}

async function missedCheckIns(tx: Transaction<Tables>, { today, timeZone }: When): Promise<WorkRow[]> {
  const rows = await tx
    .selectFrom('check_in_due')
    .innerJoin('person', (join) =>
      join
        .onRef('person.practice_id', '=', 'check_in_due.practice_id')
        .onRef('person.id', '=', 'check_in_due.person_id'),
    )
    .where('state', '=', 'waits')
    .where('answer_until', '<', today)
    .where('erased_at', 'is', null)
    .selectAll('check_in_due')
    .select('person.sealed')
    .execute();
  return rows.map((row) => ({
    kind: 'check-in',
    workId: row.id,
    work: 'check-in',
    level: null,
    asks: row.asks,
    personId: row.person_id,
    sealed: row.sealed,
    since: endOfDay(row.answer_until, timeZone),
    dueAt: endOfDay(daysLater(row.answer_until, callWithinDays('check-in')), timeZone),
    namedAt: null,
    answeredAt: null,
  }));
}

/** The ISO day so many days after another. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

async function callRequests(tx: Transaction<Tables>): Promise<WorkRow[]> {
  const rows = await tx.selectFrom('call_request').where('closed_at', 'is', null).selectAll().execute();
  return rows.map((row) => ({
    kind: 'call-back',
    workId: row.id,
    work: row.level <= 2 ? workOf(row.level) : 'call-back',
    level: row.level,
    asks: null,
    personId: null,
    sealed: row.sealed,
    since: row.received_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    namedAt: null,
    answeredAt: null,
  }));
}

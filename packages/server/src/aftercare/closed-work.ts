import { type CheckInAsks, callWithinDays, endOfDay } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { daysLater, dueOf } from './work-rows.ts';

/** One thing that waited and is over: when it was due, when it was closed, and by whom where the tables know. */
export interface ClosedWork {
  readonly kind: 'report' | 'check-in' | 'call-back';
  readonly workId: string;
  readonly level: number | null;
  readonly asks: CheckInAsks | null;
  readonly personId: string | null;
  readonly sealed: Buffer | null;
  readonly since: Date;
  readonly dueAt: Date;
  readonly closedAt: Date;
  /** Of a report the record knows. */
  readonly by: string | null;
}

interface Since {
  readonly since: Date;
  readonly timeZone: string;
}

/** What was closed since a moment, newest first: reports, missed check-ins that were let go, calls that were made. */
export async function readClosedWork(tx: Transaction<Tables>, from: Since): Promise<readonly ClosedWork[]> {
  const all = [...(await closedReports(tx, from)), ...(await letGoCheckIns(tx, from)), ...(await madeCalls(tx, from))];
  return all.toSorted((a, b) => Number(b.closedAt) - Number(a.closedAt));
}

async function closedReports(tx: Transaction<Tables>, { since, timeZone }: Since): Promise<ClosedWork[]> {
  const rows = await tx
    .selectFrom('report_clock')
    .innerJoin('person', (join) =>
      join
        .onRef('person.practice_id', '=', 'report_clock.practice_id')
        .onRef('person.id', '=', 'report_clock.person_id'),
    )
    .where('closed_at', '>=', since)
    .selectAll('report_clock')
    .select('person.sealed')
    .execute();
  return rows.flatMap((row) => {
    if (row.closed_at === null) return [];
    const of = { workId: row.id, level: row.level, personId: row.person_id, sealed: row.sealed };
    const dueAt = new Date(dueOf(row, timeZone));
    return [{ kind: 'report', ...of, asks: null, since: row.received_at, dueAt, closedAt: row.closed_at, by: null }];
  });
}

async function letGoCheckIns(tx: Transaction<Tables>, { since, timeZone }: Since): Promise<ClosedWork[]> {
  const rows = await tx
    .selectFrom('work_step as step')
    .innerJoin('check_in_due as due', (join) =>
      join.onRef('due.practice_id', '=', 'step.practice_id').onRef('due.id', '=', 'step.work_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.practice_id', '=', 'due.practice_id').onRef('person.id', '=', 'due.person_id'),
    )
    .where('step.work_kind', '=', 'check-in')
    .where('step.step', '=', 'let-go')
    .where('step.at', '>=', since)
    .select(['due.id as workId', 'due.asks', 'due.person_id as personId', 'due.answer_until', 'person.sealed'])
    .select(['step.at as closedAt', 'step.by_account as by'])
    .execute();
  return rows.map(({ answer_until: until, ...row }) => {
    const missedAt = new Date(endOfDay(until, timeZone));
    const dueAt = new Date(endOfDay(daysLater(until, callWithinDays('check-in')), timeZone));
    return { kind: 'check-in', ...row, level: null, since: missedAt, dueAt };
  });
}

async function madeCalls(tx: Transaction<Tables>, { since }: Since): Promise<ClosedWork[]> {
  const rows = await tx.selectFrom('call_request').where('closed_at', '>=', since).selectAll().execute();
  return rows.flatMap(({ id: workId, level, received_at, due_at: dueAt, closed_at: closedAt, closed_by: by }) => {
    if (closedAt === null) return [];
    const nobody = { personId: null, sealed: null };
    return [{ kind: 'call-back', workId, level, asks: null, ...nobody, since: received_at, dueAt, closedAt, by }];
  });
}

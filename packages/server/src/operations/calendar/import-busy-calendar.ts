import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { readBusyApart } from '../../calendar/read-busy-apart.ts';
import type { BusyRead } from '../../calendar/read-busy-times.ts';
import type { SignedIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';
import { BUSY_FAULT, CALENDAR_NAME } from './calendar-fields.ts';

const DAY_MS = 86_400_000;
/** How far ahead repetitions are written out: as far as a course may be booked. */
const HORIZON_DAYS = 400;
const MOST_LETTERS = 2_000_000;

/** A calendar from elsewhere: what is in it is kept as times and nothing else. The same name again replaces it. */
export const importBusyCalendarContract = contract({
  id: 'import-busy-calendar',
  method: 'PUT',
  path: '/api/busy-calendars',
  summary: 'Takes in when one has other things to do, from a calendar file.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  largestBodyBytes: 3_000_000,
  body: strictly('the calendar', {
    name: CALENDAR_NAME,
    file: z
      .string({ error: 'must be the text of a calendar file.' })
      .max(MOST_LETTERS, { error: 'is too long: at most two million letters. Export a shorter stretch of time.' }),
  }),
  answers: { 200: z.object({ calendarId: ID, times: z.int(), faults: z.array(BUSY_FAULT) }) },
  noes: [403],
});

const handle: Handler<typeof importBusyCalendarContract> = async ({ store, actor, body: { name, file }, at }) => {
  const { time_zone: timeZone } = await inPractice(store.database, actor, (tx) =>
    tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow(),
  );
  const wanted = { fromMs: at.getTime() - DAY_MS, untilMs: at.getTime() + HORIZON_DAYS * DAY_MS, timeZone };
  const read = await readBusyApart(file, wanted);
  return inPractice(store.database, actor, async (tx) => {
    const staff = tx.selectFrom('staff').select('account_id').where('account_id', '=', actor.accountId);
    if ((await staff.executeTakeFirst()) === undefined) return no(403, 'Only who treats keeps a calendar here.');
    const kept = { id: randomUUID(), name, read, at, until: new Date(wanted.untilMs) };
    await replace(tx, actor, kept);
    const faults = read.faults.map(({ entry, because }) => ({ entry, because }));
    return { status: 200, body: { calendarId: kept.id, times: read.times.length, faults } };
  });
};

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly read: BusyRead;
  readonly at: Date;
  readonly until: Date;
}

async function replace(tx: Transaction<Tables>, actor: SignedIn, { id, name, read, at, until }: Kept): Promise<void> {
  const of = { practice_id: actor.practiceId, account_id: actor.accountId };
  await tx.deleteFrom('busy_calendar').where('account_id', '=', of.account_id).where('name', '=', name).execute();
  await tx
    .insertInto('busy_calendar')
    .values({ ...of, id, name, faults: JSON.stringify(read.faults), until, imported_at: at })
    .execute();
  if (read.times.length === 0) return;
  const rows = read.times.map(({ fromMs, untilMs }) => ({
    ...of,
    ...{ id: randomUUID(), calendar_id: id },
    during: `[${new Date(fromMs).toISOString()},${new Date(untilMs).toISOString()})`,
  }));
  await tx.insertInto('busy_time').values(rows).execute();
}

export const importBusyCalendar = operation(importBusyCalendarContract, handle);

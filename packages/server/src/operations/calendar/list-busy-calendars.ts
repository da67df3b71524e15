import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';
import { BUSY_FAULT } from './calendar-fields.ts';

const CALENDAR = z.object({
  calendarId: ID,
  name: z.string(),
  importedAt: INSTANT,
  until: INSTANT,
  times: z.int(),
  faults: z.array(BUSY_FAULT).readonly(),
});

/** One's own calendars from elsewhere, with what of them could not be read. */
export const listBusyCalendarsContract = contract({
  id: 'list-busy-calendars',
  method: 'GET',
  path: '/api/busy-calendars',
  summary: 'One’s own calendars from elsewhere, and what of them could not be read.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  answers: { 200: z.object({ calendars: z.array(CALENDAR) }) },
});

const handle: Handler<typeof listBusyCalendarsContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('busy_calendar')
      .select(['id', 'name', 'imported_at', 'until', 'faults'])
      .select(({ selectFrom, fn }) =>
        selectFrom('busy_time')
          .whereRef('busy_time.calendar_id', '=', 'busy_calendar.id')
          .select(fn.countAll<string>().as('count'))
          .as('times'),
      )
      .where('account_id', '=', actor.accountId)
      .orderBy('name')
      .execute();
    const calendars = rows.map(({ id, name, imported_at: importedAt, until, faults, times }) => {
      return { calendarId: id, name, importedAt, until, faults, times: Number(times ?? 0) };
    });
    return { status: 200, body: { calendars } };
  });

export const listBusyCalendars = operation(listBusyCalendarsContract, handle);

import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** A calendar from elsewhere counts no more: its times are free. */
export const removeBusyCalendarContract = contract({
  id: 'remove-busy-calendar',
  method: 'DELETE',
  path: '/api/busy-calendars/:calendarId',
  summary: 'Forgets a calendar from elsewhere.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ calendarId: ID }),
  answers: { 200: z.object({ calendarId: ID }) },
  noes: [404],
});

const handle: Handler<typeof removeBusyCalendarContract> = ({ store, actor, params: { calendarId } }) =>
  inPractice(store.database, actor, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('busy_calendar')
      .where('id', '=', calendarId)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return no(404, 'You keep no such calendar here.');
    return { status: 200, body: { calendarId } };
  });

export const removeBusyCalendar = operation(removeBusyCalendarContract, handle);

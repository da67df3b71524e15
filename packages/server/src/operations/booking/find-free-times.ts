import { freeTimes } from '@percuta/practice';
import { z } from 'zod';
import { NO_PARTS } from '../../booking/layout-of.ts';
import { placeFor, readCalendar } from '../../booking/read-calendar.ts';
import { lookInPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID } from '../fields.ts';
import { timeOut } from './visit-fields.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The free beginnings of one day with one practitioner. Whether the course allows that day is found out on booking. */
export const findFreeTimesContract = contract({
  id: 'find-free-times',
  method: 'GET',
  path: '/api/free-times',
  summary: 'The free times of one practitioner on one day.',
  access: {
    patient: 'practice',
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  query: z.strictObject({
    on: DAY,
    practitionerId: ID,
    minutes: z
      .string({ error: 'must be a number of minutes.' })
      .regex(/^[1-9]\d{0,2}$/, { error: 'must be a number of minutes below 1000, such as 45.' }),
    /** The device of the plan by its id, for a session. */
    device: z.string().max(200, { error: 'is too long: at most 200 characters.' }).optional(),
  }),
  answers: {
    200: z.object({ on: z.iso.date(), times: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })) }),
  },
  noes: [404],
});

const handle: Handler<typeof findFreeTimesContract> = ({ store, actor, at, query }) =>
  lookInPractice(store.database, actor, async (tx) => {
    const { on, practitionerId: practitioner, minutes, device = null } = query;
    const noonMs = Date.parse(`${on}T12:00:00Z`);
    const within = { fromMs: noonMs - 2 * DAY_MS, untilMs: noonMs + 2 * DAY_MS };
    const calendar = await readCalendar(tx, { within, at, exceptPerson: actor.personId });
    const place = placeFor(calendar, { practitioner, room: 'any', handpiece: 'any', device });
    if (place.practitioners.length === 0) return no(404, 'Nobody of that id treats at this practice.');
    const layout = { ...NO_PARTS, needlingMinutes: Number(minutes) };
    const { stepMinutes, leadMinutes } = calendar.terms;
    const leadMs = actor.roles.includes('patient') ? leadMinutes * MINUTE_MS : 0;
    const free = freeTimes(place, on, { layout, stepMinutes, earliestMs: at.getTime() + leadMs });
    return { status: 200, body: { on, times: free.map(timeOut) } };
  });

export const findFreeTimes = operation(findFreeTimesContract, handle);

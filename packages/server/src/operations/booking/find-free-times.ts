import { z } from 'zod';
import { freeTimesOn } from '../../booking/free-times.ts';
import { readNeeds, readOffering } from '../../booking/read-offering.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID } from '../fields.ts';

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
  inPractice(store.database, actor, async (tx) => {
    const { on, practitionerId: practitioner, minutes, device = null } = query;
    const treats = await tx
      .selectFrom('staff')
      .select('account_id')
      .where('account_id', '=', practitioner)
      .where('treats', '=', true)
      .executeTakeFirst();
    if (treats === undefined) return no(404, 'Nobody of that id treats at this practice.');
    const needs = await readNeeds(tx, { practitioner, room: 'any', handpiece: 'any', device });
    const noonMs = Date.parse(`${on}T12:00:00Z`);
    const within = { fromMs: noonMs - 2 * DAY_MS, untilMs: noonMs + 2 * DAY_MS };
    const offering = await readOffering(tx, needs, { within, except: null });
    const free = freeTimesOn(offering, { on, lengthMs: Number(minutes) * MINUTE_MS, afterMs: at.getTime() });
    const times = free.map(({ fromMs, untilMs }) => ({
      startsAt: new Date(fromMs).toISOString(),
      endsAt: new Date(untilMs).toISOString(),
    }));
    return { status: 200, body: { on, times } };
  });

export const findFreeTimes = operation(findFreeTimesContract, handle);

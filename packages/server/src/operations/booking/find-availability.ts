import { daysAtAGlance, type FreeTime, freeTimes } from '@percuta/practice';
import { z } from 'zod';
import { lookInPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { AVAILABILITY_QUERY, readAvailability, WHO_LOOKS } from './availability-query.ts';
import { timeOut } from './visit-fields.ts';

const TIME = z.object({ startsAt: z.string(), endsAt: z.string(), practitionerIds: z.array(z.string()) });

/** Days at a glance, the next free time, and every time of the first day; with a certain practitioner or with anybody. */
export const findAvailabilityContract = contract({
  id: 'find-availability',
  method: 'GET',
  path: '/api/availability',
  summary: 'Free times: days at a glance, the next, and all of the first day.',
  access: WHO_LOOKS,
  query: z.strictObject(AVAILABILITY_QUERY),
  answers: {
    200: z.object({
      timeZone: z.string(),
      days: z.array(z.object({ on: z.iso.date(), free: z.int() })),
      next: TIME.nullable(),
      times: z.array(TIME),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof findAvailabilityContract> = ({ store, actor, at, query }) =>
  lookInPractice(store.database, actor, async (tx) => {
    const { place, wanted } = await readAvailability(tx, { actor, at }, query);
    if (place.practitioners.length === 0) return no(404, 'Nobody of that id treats at this practice.');
    const days = daysAtAGlance(place, query, wanted);
    const first = days.find(({ free }) => free > 0);
    const next = first === undefined ? undefined : freeTimes(place, first.on, wanted)[0];
    return {
      status: 200,
      body: {
        timeZone: place.timeZone,
        days: [...days],
        next: next === undefined ? null : withWhom(next),
        times: freeTimes(place, query.from, wanted).map(withWhom),
      },
    };
  });

/** A free time as it leaves. */
export function withWhom(time: FreeTime) {
  return { ...timeOut(time), practitionerIds: [...time.practitioners] };
}

export const findAvailability = operation(findAvailabilityContract, handle);

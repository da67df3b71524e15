import { z } from 'zod';
import { letGo } from '../../booking/hold.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { OF_PERSON } from '../course/course-fields.ts';

/** A time that was kept for a person is free again at once. */
export const releaseHoldContract = contract({
  id: 'release-hold',
  method: 'POST',
  path: '/api/people/:personId/hold/release',
  summary: 'Lets go of a time that is kept.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  answers: { 201: z.object({ released: z.literal(true) }) },
  noes: [404],
});

const handle: Handler<typeof releaseHoldContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const released = await letGo(tx, params.personId);
    return released ? { status: 201, body: { released } } : no(404, 'No time is kept for this person.');
  });

export const releaseHold = operation(releaseHoldContract, handle);

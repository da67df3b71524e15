import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { listUndelivered } from '../../undelivered/list-undelivered.ts';

/** How many things did not arrive, for the head of the desk; of whom stands in the list. */
export const countUndeliveredContract = contract({
  id: 'count-undelivered',
  method: 'GET',
  path: '/api/undelivered/count',
  summary: 'How many messages, jobs and calendars failed and wait for somebody.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  answers: { 200: z.object({ count: z.int() }) },
});

const handle: Handler<typeof countUndeliveredContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { length: count } = await listUndelivered(tx, { actor, at });
    return { status: 200, body: { count } };
  });

export const countUndelivered = operation(countUndeliveredContract, handle);

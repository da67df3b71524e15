import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { readExposed, readFlags, readRecalls } from '../../recall/read-recall.ts';
import { ID, INSTANT } from '../fields.ts';
import { RECALL, recallOf } from './list-recalls.ts';
import { EXPOSED_PERSON } from './stock-fields.ts';

const LETTER = z.object({ subject: z.string(), body: z.string() });

/** A recall with everyone whom it found, the letters as drafted, and what became of each booking. */
export const readRecallContract = contract({
  id: 'read-recall',
  method: 'GET',
  path: '/api/recalls/:recallId',
  summary: 'A recall with people, letters and flagged bookings.',
  access: { owner: 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ recallId: ID }),
  answers: {
    200: z.object({
      recall: RECALL,
      people: z.array(EXPOSED_PERSON.extend({ letter: LETTER.nullable() })).readonly(),
      bookings: z
        .array(
          z.object({
            visitId: ID,
            personId: ID,
            name: z.string().nullable(),
            reason: z.enum(['person', 'device']),
            startsAt: INSTANT,
            isCancelled: z.boolean(),
            settled: z.object({ because: z.string(), by: ID, at: INSTANT }).nullable(),
          }),
        )
        .readonly(),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof readRecallContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const { recallId } = params;
    const [recall] = await readRecalls(tx, recallId);
    if (recall === undefined) return no(404, 'There is no such recall at this practice.');
    const who = { keys: store.keys, actor };
    const people = await readExposed(tx, who, recallId);
    const bookings = await readFlags(tx, who, recallId);
    return { status: 200, body: { recall: recallOf(recall), people, bookings } };
  });

export const readRecall = operation(readRecallContract, handle);

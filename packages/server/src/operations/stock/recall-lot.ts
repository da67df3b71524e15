import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no, refused } from '../../http/operation-outcome.ts';
import { exposedPeople, recallLot } from '../../recall/recall-lot.ts';
import { readLots } from '../../stock/read-lots.ts';
import { ID, REASON } from '../fields.ts';
import { LOT_KEY, REFERENCE, WHO_ANSWERS } from './stock-fields.ts';

/** One act: stock held, everyone exposed listed, bookings flagged, letters drafted. All of it or none. */
export const recallLotContract = contract({
  id: 'recall-lot',
  method: 'POST',
  path: '/api/recalls',
  summary: 'Recalls a lot.',
  access: WHO_ANSWERS,
  proof: 'full',
  body: strictly('the recall', { lotKey: LOT_KEY, because: REASON, reference: REFERENCE }),
  answers: {
    201: z.object({
      recallId: ID,
      people: z.int(),
      sessions: z.int(),
      bookings: z.int(),
      letters: z.int(),
    }),
  },
  noes: [409, 422],
});

const handle: Handler<typeof recallLotContract> = ({ store, actor, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const known = await readLots(tx, { timeZone: 'UTC', lotKey: body.lotKey });
    if (known.length === 0) return refused({ because: UNKNOWN, sources: ['percuta-policy'] });
    const done = await recallLot(tx, { keys: store.keys, actor, at, requestId }, body);
    if (done === null) return no(409, 'This lot is recalled already. Open that recall.');
    const { recallId, reach, letters } = done;
    const sessions = new Set(reach.exposures.map(({ session }) => session)).size;
    const people = exposedPeople(reach).length;
    return { status: 201, body: { recallId, people, sessions, bookings: reach.flags.length, letters } };
  });

const UNKNOWN = 'No cartridge of this lot came in or was used here. Compare the lot with the notice.';

export const recallLotNow = operation(recallLotContract, handle);

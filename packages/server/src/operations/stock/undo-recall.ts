import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { endHold } from '../../stock/end-hold.ts';
import { ID, REASON } from '../fields.ts';
import { WHO_ANSWERS } from './stock-fields.ts';

/** A recall was a mistake, or is over: the lot and the bookings are free again. The recall and all it found stay on record. */
export const undoRecallContract = contract({
  id: 'undo-recall',
  method: 'POST',
  path: '/api/recalls/:recallId/undo',
  summary: 'Undoes a recall, by an addition.',
  access: WHO_ANSWERS,
  proof: 'full',
  params: z.strictObject({ recallId: ID }),
  body: strictly('the undoing', { because: REASON }),
  answers: { 201: z.object({ recallId: ID }) },
  noes: [404],
});

const handle: Handler<typeof undoRecallContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { recallId } = params;
    const ended = await endHold(tx, { actor, at, holdId: recallId, kind: 'recall', because: body.because });
    return ended ? { status: 201, body: { recallId } } : no(404, 'There is no such recall that still stands.');
  });

export const undoRecall = operation(undoRecallContract, handle);

import { strictly } from '@percuta/model';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { SlotTaken } from '../../booking/slot-taken.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { readMerge, undoMerge as undo } from '../../merging/settle-merge.ts';
import { ID, REASON } from '../fields.ts';
import { NO_MERGE, OF_MERGE, WHO_CONFIRMS } from './merge-fields.ts';

/** They are two after all. What moved and is still to come moves back; what was written since stays where it is. */
export const undoMergeContract = contract({
  id: 'undo-merge',
  method: 'POST',
  path: '/api/merges/:mergeId/undoing',
  summary: 'Makes two people of one again.',
  access: WHO_CONFIRMS,
  proof: 'recent',
  params: OF_MERGE,
  body: strictly('the undoing', { because: REASON }),
  answers: { 200: z.object({ mergeId: ID }), 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

const handle: Handler<typeof undoMergeContract> = async (call) => {
  try {
    return await inPractice(call.store.database, call.actor, (tx) => undoIn(tx, call));
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
    return refused({ because: 'A visit overlaps another on purpose. Move or cancel it first.', sources: [] });
  }
};

async function undoIn(tx: Transaction<Tables>, call: Call<typeof undoMergeContract>) {
  const { store, actor, params, body, at, requestId } = call;
  const { mergeId } = params;
  const found = await readMerge(tx, mergeId);
  if (found === null) return no(404, NO_MERGE);
  if (!found.has('confirmed') || found.has('undone')) return no(409, 'The two are not one. Nothing was changed.');
  const { merge } = found;
  const against = await undo(tx, { store, actor, at, requestId }, { merge, because: body.because });
  if (against !== null) return refused({ because: against.join(' '), sources: [] });
  return { status: 200 as const, body: { mergeId } };
}

export const undoMerge = operation(undoMergeContract, handle);

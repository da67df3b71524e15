import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { confirmMerge as confirm, readMerge } from '../../merging/settle-merge.ts';
import { ID } from '../fields.ts';
import { ALONE_AFTER_MS, NO_MERGE, OF_MERGE, WHO_CONFIRMS } from './merge-fields.ts';

/** The second of two steps: somebody else's, or after a week one's own. It can be undone. */
export const confirmMergeContract = contract({
  id: 'confirm-merge',
  method: 'POST',
  path: '/api/merges/:mergeId/confirmation',
  summary: 'Makes two people one: bookings to come and the account move, and the one record points to the other.',
  access: WHO_CONFIRMS,
  proof: 'recent',
  params: OF_MERGE,
  answers: { 200: z.object({ mergeId: ID, leadingId: ID }), 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

const handle: Handler<typeof confirmMergeContract> = ({ store, actor, params: { mergeId }, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const found = await readMerge(tx, mergeId);
    if (found === null) return no(404, NO_MERGE);
    if (found.steps.length > 0) return no(409, 'This was settled already.');
    const { merge } = found;
    const aloneFrom = new Date(merge.proposed_at.getTime() + ALONE_AFTER_MS);
    if (merge.proposed_by === actor.accountId && at < aloneFrom) {
      const day = aloneFrom.toISOString().slice(0, 10);
      return no(409, `You proposed it yourself. Let somebody else confirm, or wait until ${day}.`);
    }
    const against = await confirm(tx, { store, actor, at, requestId }, merge);
    if (against !== null) return refused({ because: against.join(' '), sources: [] });
    return { status: 200, body: { mergeId, leadingId: merge.leading_id } };
  });

export const confirmMerge = operation(confirmMergeContract, handle);

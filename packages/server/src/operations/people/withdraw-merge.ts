import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { addStep, readMerge } from '../../merging/settle-merge.ts';
import { ID, REASON } from '../fields.ts';
import { NO_MERGE, OF_MERGE, WHO_PROPOSES } from './merge-fields.ts';

/** They are two after all. That it was proposed stays, with why it was taken back. */
export const withdrawMergeContract = contract({
  id: 'withdraw-merge',
  method: 'POST',
  path: '/api/merges/:mergeId/withdrawal',
  summary: 'Takes back that two people are one, before anybody confirmed it.',
  access: WHO_PROPOSES,
  params: OF_MERGE,
  body: strictly('the withdrawal', { because: REASON }),
  answers: { 200: z.object({ mergeId: ID }) },
  noes: [404, 409],
});

const handle: Handler<typeof withdrawMergeContract> = ({ store, actor, params: { mergeId }, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const found = await readMerge(tx, mergeId);
    if (found === null) return no(404, NO_MERGE);
    if (found.steps.length > 0) return no(409, 'This was settled already.');
    const step = { step: 'withdrawn', because: body.because, visits: [], moved_account: null } as const;
    await addStep(tx, { store, actor, at, requestId }, found.merge, { ...step, visits: [] });
    return { status: 200, body: { mergeId } };
  });

export const withdrawMerge = operation(withdrawMergeContract, handle);

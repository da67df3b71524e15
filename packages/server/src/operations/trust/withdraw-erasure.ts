import { strictly } from '@percuta/model';
import { z } from 'zod';
import { noteDeed } from '../../audit/note-deed.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { INSTANT, REASON } from '../fields.ts';
import { openRequest, settleRequest } from './erasure-fields.ts';
import { OF_PERSON } from './trust-fields.ts';

/** Nobody is erased after all. That it was asked for stays, and why it was taken back. */
export const withdrawErasureContract = contract({
  id: 'withdraw-erasure',
  method: 'POST',
  path: '/api/people/:personId/erasure/withdrawal',
  summary: 'Takes back that a person is to be erased.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  body: strictly('the withdrawal', { reason: REASON }),
  answers: { 200: z.object({ withdrawnAt: INSTANT }) },
  noes: [404],
});

const handle: Handler<typeof withdrawErasureContract> = ({ store, actor, params, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const request = await openRequest(tx, personId);
    if (request === undefined) return no(404, 'Nobody has asked for this person to be erased.');
    await settleRequest(tx, request, { outcome: 'withdrawn', settled_by: actor.accountId, settled_at: at });
    const access = { keys: store.keys, actor, purpose: null, reason: body.reason, at, requestId };
    await noteDeed(tx, access, { personId, action: 'erasure-withdrawn' });
    return { status: 200, body: { withdrawnAt: at } };
  });

export const withdrawErasure = operation(withdrawErasureContract, handle);

import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { noteDeed } from '../../audit/note-deed.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID, INSTANT, REASON } from '../fields.ts';
import { ALONE_AFTER_MS, GROUNDS } from './erasure-fields.ts';
import { OF_PERSON } from './trust-fields.ts';

/** The first of two steps: nothing is erased yet. */
export const requestErasureContract = contract({
  id: 'request-erasure',
  method: 'POST',
  path: '/api/people/:personId/erasure',
  summary: 'Asks for everything about a person to be erased; somebody else confirms.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  proof: 'full',
  params: OF_PERSON,
  body: strictly('the request', {
    ground: z.enum(GROUNDS, { error: `must be one of ${GROUNDS.join(', ')}.` }),
    reason: REASON,
  }),
  answers: { 201: z.object({ id: ID, aloneFrom: INSTANT }) },
  noes: [404, 409],
});

const handle: Handler<typeof requestErasureContract> = ({ store, actor, params, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const person = await tx.selectFrom('person').select('erased_at').where('id', '=', personId).executeTakeFirst();
    if (person === undefined) return no(404, 'There is no such person at this practice.');
    if (person.erased_at !== null) return no(409, 'This person was erased already.');
    const id = randomUUID();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('erasure_request')
      .values({
        practice_id: actor.practiceId,
        id,
        person_id: personId,
        ...body,
        requested_by: actor.accountId,
        requested_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return no(409, 'This was asked for already. Confirm it, or take it back.');
    const access = { keys: store.keys, actor, purpose: null, reason: body.reason, at, requestId };
    await noteDeed(tx, access, { personId, action: 'erasure-requested' });
    return { status: 201, body: { id, aloneFrom: new Date(at.getTime() + ALONE_AFTER_MS) } };
  });

export const requestErasure = operation(requestErasureContract, handle);

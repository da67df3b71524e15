import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { readWaiting } from '../../waiting-list/read-waiting.ts';
import { endWish } from '../../waiting-list/settle-offer.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { REASON } from '../fields.ts';

/** Somebody does not wait any more, or the desk takes them off. An offer that stands goes with it. */
export const leaveWaitingListContract = contract({
  id: 'leave-waiting-list',
  method: 'POST',
  path: '/api/people/:personId/waiting-wish/leave',
  summary: 'Takes a person off the waiting list.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: strictly('the end', { because: REASON.nullable() }),
  answers: { 201: z.object({}) },
  noes: [404],
});

const handle: Handler<typeof leaveWaitingListContract> = ({ store, actor, at, params, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const [waiting] = await readWaiting(tx, params.personId);
    if (waiting === undefined) return no(404, 'This person does not wait for a time.');
    await endWish(tx, waiting.row.id, { state: 'ended', by: actor.accountId, at, because: body.because });
    return { status: 201, body: {} };
  });

export const leaveWaitingList = operation(leaveWaitingListContract, handle);

import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readWaiting } from '../../waiting-list/read-waiting.ts';
import { readWaitingTerms } from '../../waiting-list/waiting-terms.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { NOBODY } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { WISH, wishOut } from './wish-fields.ts';

/** What a person waits for, and what they are offered. Null where they do not wait. */
export const readWaitingWishContract = contract({
  id: 'read-waiting-wish',
  method: 'GET',
  path: '/api/people/:personId/waiting-wish',
  summary: 'What a person waits for, and what they are offered.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  answers: { 200: z.object({ wish: WISH.nullable(), offerMinutes: z.int() }) },
  noes: [404],
});

const handle: Handler<typeof readWaitingWishContract> = ({ store, actor, at, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const person = await tx.selectFrom('person').select('id').where('id', '=', params.personId).executeTakeFirst();
    if (person === undefined) return NOBODY;
    const [waiting] = await readWaiting(tx, params.personId);
    const { offerMinutes } = await readWaitingTerms(tx);
    return { status: 200, body: { wish: waiting === undefined ? null : wishOut(waiting, at), offerMinutes } };
  });

export const readWaitingWish = operation(readWaitingWishContract, handle);

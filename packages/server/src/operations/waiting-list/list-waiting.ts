import { waitingOrder } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { readWaiting } from '../../waiting-list/read-waiting.ts';
import { readWaitingTerms } from '../../waiting-list/waiting-terms.ts';
import { ID } from '../fields.ts';
import { WISH, wishOut } from './wish-fields.ts';

/** Everybody who waits, in the order in which they are offered what fits. */
export const listWaitingContract = contract({
  id: 'list-waiting',
  method: 'GET',
  path: '/api/waiting-list',
  summary: 'Who waits for a time, in the fair order.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      offerMinutes: z.int(),
      waiting: z.array(WISH.extend({ person: z.object({ id: ID, name: z.string().nullable() }) })),
    }),
  },
});

const handle: Handler<typeof listWaitingContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const all = await readWaiting(tx);
    const { offerMinutes } = await readWaitingTerms(tx);
    const ids = all.map(({ row }) => row.person_id);
    const rows =
      ids.length === 0 ? [] : await tx.selectFrom('person').select(['id', 'sealed']).where('id', 'in', ids).execute();
    const known = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows });
    const order = waitingOrder(all.map(({ wish }) => wish));
    const waiting = order.flatMap(({ id, person }) => {
      const one = all.find(({ wish }) => wish.id === id);
      const of = { id: person, name: known.get(person)?.name ?? null };
      return one === undefined ? [] : [{ ...wishOut(one, at), person: of }];
    });
    return { status: 200, body: { offerMinutes, waiting } };
  });

export const listWaiting = operation(listWaitingContract, handle);

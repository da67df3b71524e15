import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { settleOffer } from '../../waiting-list/settle-offer.ts';
import { OFFER_OVER } from '../../waiting-list/take-offer.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { OF_OFFER } from './take-offer.ts';

/** A time that is offered is let go: the next is asked. Whoever lets it go keeps their place; the desk withdraws it. */
export const declineOfferContract = contract({
  id: 'decline-offer',
  method: 'POST',
  path: '/api/people/:personId/offers/:offerId/decline',
  summary: 'Lets go of a time that is offered.',
  access: whoMayAsk('bookVisit'),
  params: OF_OFFER,
  answers: { 201: z.object({}) },
  noes: [404],
});

const handle: Handler<typeof declineOfferContract> = ({ store, actor, at, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const state = actor.roles.includes('patient') ? 'declined' : 'withdrawn';
    const isTheirs = await tx
      .selectFrom('time_offer')
      .select('id')
      .where('id', '=', params.offerId)
      .where('person_id', '=', params.personId)
      .executeTakeFirst();
    if (isTheirs === undefined) return OFFER_OVER;
    const settled = await settleOffer(tx, params.offerId, { state, by: actor.accountId, at });
    return settled ? { status: 201, body: {} } : OFFER_OVER;
  });

export const declineOffer = operation(declineOfferContract, handle);

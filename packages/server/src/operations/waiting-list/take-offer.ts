import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { takeOffer as take } from '../../waiting-list/take-offer.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { ID } from '../fields.ts';

export const OF_OFFER = z.strictObject({ personId: ID, offerId: ID });

/** A time that is offered becomes the person's: booked, or their visit moved there. The desk takes it for who calls. */
export const takeOfferContract = contract({
  id: 'take-offer',
  method: 'POST',
  path: '/api/people/:personId/offers/:offerId/take',
  summary: 'Takes a time that is offered.',
  access: whoMayAsk('bookVisit'),
  params: OF_OFFER,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof takeOfferContract> = async (call) => {
  const { params, ...rest } = call;
  const taken = await take({ ...rest, params, body: null }, takeOfferContract.id, params.offerId);
  return 'written' in taken ? { status: 201, body: receiptOf(taken.written) } : taken;
};

export const takeOffer = operation(takeOfferContract, handle);

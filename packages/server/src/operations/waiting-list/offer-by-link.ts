import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { findOffer } from '../../waiting-list/find-offer.ts';
import { settleOffer } from '../../waiting-list/settle-offer.ts';
import { takeOffer } from '../../waiting-list/take-offer.ts';
import { INSTANT } from '../fields.ts';
import { AT_LINK } from '../messages/link-answers.ts';

const OVER = no(
  404,
  'This link is over: the time was taken or let go, or nobody answered in time. Use the newest mail.',
);
const CALL = no(409, 'This time cannot be taken here. Please call the practice.');
const SAME = {
  access: 'anyone',
  pace: 'sign-in',
  params: AT_LINK,
} as const;

/** What a link in a mail opens: a time that is offered, and nothing of whom or what for. Looking changes nothing. */
export const openOfferLinkContract = contract({
  ...SAME,
  id: 'open-offer-link',
  method: 'GET',
  path: '/api/practices/:slug/offer-links/:token',
  summary: 'The time of a link that came by mail.',
  answers: {
    200: z.object({
      practice: z.string(),
      timeZone: z.string(),
      startsAt: INSTANT,
      endsAt: INSTANT,
      expiresAt: INSTANT,
      keptSeconds: z.int(),
      practitionerId: z.string(),
      /** Whether it can be taken here, or a call is needed. */
      mayTake: z.boolean(),
    }),
  },
  noes: [404],
});

const handleOpen: Handler<typeof openOfferLinkContract> = async ({ store, actor, params, at }) => {
  const offer = await findOffer(store, actor, { token: params.token, at });
  if (offer === null) return OVER;
  const { practice, timeZone, startsAt, endsAt, expiresAt, practitionerId } = offer;
  const keptSeconds = Math.ceil((expiresAt.getTime() - at.getTime()) / 1_000);
  const when = { startsAt, endsAt, expiresAt, keptSeconds };
  return { status: 200, body: { practice, timeZone, ...when, practitionerId, mayTake: offer.actor !== null } };
};

/** Whoever has the mail may take it, in the person's name: it goes the way that every booking goes. */
export const takeByLinkContract = contract({
  ...SAME,
  id: 'take-by-link',
  method: 'POST',
  path: '/api/practices/:slug/offer-links/:token/take',
  summary: 'Takes the time of a link.',
  answers: { 201: z.object({}) },
  noes: [404, 409],
});

const handleTake: Handler<typeof takeByLinkContract> = async (call) => {
  const { store, params, at } = call;
  const offer = await findOffer(store, call.actor, { token: params.token, at });
  if (offer === null) return OVER;
  const { actor, personId, offerId } = offer;
  if (actor === null) return CALL;
  const taken = await takeOffer({ ...call, actor, params: { personId }, body: null }, takeByLinkContract.id, offerId);
  if ('written' in taken) return { status: 201, body: {} };
  return taken.status === 404 ? OVER : CALL;
};

/** Lets it go: the next is asked at once. */
export const declineByLinkContract = contract({
  ...SAME,
  id: 'decline-by-link',
  method: 'POST',
  path: '/api/practices/:slug/offer-links/:token/decline',
  summary: 'Lets go of the time of a link.',
  answers: { 201: z.object({}) },
  noes: [404, 409],
});

const handleDecline: Handler<typeof declineByLinkContract> = async ({ store, actor: visitor, params, at }) => {
  const offer = await findOffer(store, visitor, { token: params.token, at });
  if (offer === null) return OVER;
  const { actor, offerId } = offer;
  if (actor === null) return CALL;
  const by = { state: 'declined', by: actor.accountId, at } as const;
  const settled = await inPractice(store.database, actor, (tx) => settleOffer(tx, offerId, by));
  return settled ? { status: 201, body: {} } : OVER;
};

export const openOfferLink = operation(openOfferLinkContract, handleOpen);
export const takeByLink = operation(takeByLinkContract, handleTake);
export const declineByLink = operation(declineByLinkContract, handleDecline);

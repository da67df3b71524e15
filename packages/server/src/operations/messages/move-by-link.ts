import { strictly } from '@percuta/model';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { findLink } from '../../messages/find-link.ts';
import { handleMove, moveVisitContract } from '../booking/move-visit.ts';
import { TIME_FIELDS } from '../booking/visit-fields.ts';
import { AT_LINK, CALL_INSTEAD, CANNOT_MOVE, LINK_OVER, takenByLink } from './link-answers.ts';

/** Whoever has the newest mail may choose another time by it, with the same practitioner. The mail after it has the next link. */
export const moveByLinkContract = contract({
  id: 'move-by-link',
  method: 'POST',
  path: '/api/practices/:slug/visit-links/:token/move',
  summary: 'Moves the appointment of a link.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_LINK,
  body: strictly('the time', { startsAt: TIME_FIELDS.startsAt, endsAt: TIME_FIELDS.endsAt }),
  answers: {
    201: z.object({ startsAt: z.string(), endsAt: z.string() }),
    409: moveVisitContract.answers[409],
  },
  noes: [404, 409],
});

const handle: Handler<typeof moveByLinkContract> = async (call) => {
  const { store, params, body, at } = call;
  const visit = await findLink(store, call.actor, { token: params.token, at });
  if (visit === null) return LINK_OVER;
  const { actor, personId, visitId, practitionerId } = visit;
  if (actor === null) return CALL_INSTEAD;
  const moved = await handleMove({
    ...call,
    actor,
    params: { personId, visitId },
    body: { ...body, practitionerId },
  });
  if (moved.status === 201) {
    const { startsAt, endsAt } = moved.body;
    return { status: 201, body: { startsAt, endsAt } };
  }
  return 'alternatives' in moved.body ? takenByLink(moved.body.alternatives) : CANNOT_MOVE;
};

export const moveByLink = operation(moveByLinkContract, handle);

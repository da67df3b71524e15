import { strictly } from '@percuta/model';
import { z } from 'zod';
import { type Answer, contract, type Handler, operation } from '../../http/operation.ts';
import { findLink } from '../../messages/find-link.ts';
import { moveVisit, moveVisitContract } from '../booking/move-visit.ts';
import { TIME_FIELDS } from '../booking/visit-fields.ts';
import { COURSE_NOES } from '../course/answer-command.ts';
import { AT_LINK, CALL_INSTEAD, LINK_OVER } from './link-answers.ts';

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
    422: moveVisitContract.answers[422],
  },
  noes: COURSE_NOES,
});

const handle: Handler<typeof moveByLinkContract> = async (call) => {
  const { store, params, body, at } = call;
  const visit = await findLink(store, call.actor, { token: params.token, at });
  if (visit === null) return LINK_OVER;
  const { actor, personId, visitId, practitionerId } = visit;
  if (actor === null) return CALL_INSTEAD;
  const answer = await moveVisit.handle({
    ...call,
    actor,
    params: { personId, visitId },
    body: { ...body, practitionerId },
  } as never);
  return answer as Answer<typeof moveByLinkContract>;
};

export const moveByLink = operation(moveByLinkContract, handle);

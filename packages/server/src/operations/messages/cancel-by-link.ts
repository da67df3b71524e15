import { z } from 'zod';
import { type Answer, contract, type Handler, operation } from '../../http/operation.ts';
import { findLink } from '../../messages/find-link.ts';
import { cancelVisit, cancelVisitContract } from '../booking/cancel-visit.ts';
import { COURSE_NOES } from '../course/answer-command.ts';
import { AT_LINK, CALL_INSTEAD, LINK_OVER } from './link-answers.ts';

/** Whoever has the newest mail may cancel by it. It goes the way that every cancellation goes, in the person's name. */
export const cancelByLinkContract = contract({
  id: 'cancel-by-link',
  method: 'POST',
  path: '/api/practices/:slug/visit-links/:token/cancel',
  summary: 'Cancels the appointment of a link.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_LINK,
  answers: { 201: z.object({}), 422: cancelVisitContract.answers[422] },
  noes: COURSE_NOES,
});

const handle: Handler<typeof cancelByLinkContract> = async (call) => {
  const { store, params, at } = call;
  const visit = await findLink(store, call.actor, { token: params.token, at });
  if (visit === null) return LINK_OVER;
  const { actor, personId, visitId } = visit;
  if (actor === null) return CALL_INSTEAD;
  const answer = await cancelVisit.handle({
    ...call,
    actor,
    params: { personId, visitId },
    body: { because: null },
  } as never);
  return answer as Answer<typeof cancelByLinkContract>;
};

export const cancelByLink = operation(cancelByLinkContract, handle);

import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { findLink } from '../../messages/find-link.ts';
import { handleCancel } from '../booking/cancel-visit.ts';
import { AT_LINK, CALL_INSTEAD, CANNOT_CANCEL, LINK_OVER } from './link-answers.ts';

/** Whoever has the newest mail may cancel by it. It goes the way that every cancellation goes, in the person's name. */
export const cancelByLinkContract = contract({
  id: 'cancel-by-link',
  method: 'POST',
  path: '/api/practices/:slug/visit-links/:token/cancel',
  summary: 'Cancels the appointment of a link.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_LINK,
  answers: { 201: z.object({}) },
  noes: [404, 409],
});

const handle: Handler<typeof cancelByLinkContract> = async (call) => {
  const { store, params, at } = call;
  const visit = await findLink(store, call.actor, { token: params.token, at });
  if (visit === null) return LINK_OVER;
  const { actor, personId, visitId } = visit;
  if (actor === null) return CALL_INSTEAD;
  const cancelled = await handleCancel({ ...call, actor, params: { personId, visitId }, body: { because: null } });
  return cancelled.status === 201 ? { status: 201, body: {} } : CANNOT_CANCEL;
};

export const cancelByLink = operation(cancelByLinkContract, handle);

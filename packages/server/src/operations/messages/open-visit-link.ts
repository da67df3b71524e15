import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { findLink } from '../../messages/find-link.ts';
import { INSTANT } from '../fields.ts';
import { AT_LINK, LINK_OVER } from './link-answers.ts';

/** What a link in a mail opens: when and where, and nothing of whom or what for. Looking changes nothing. */
export const openVisitLinkContract = contract({
  id: 'open-visit-link',
  method: 'GET',
  path: '/api/practices/:slug/visit-links/:token',
  summary: 'The appointment of a link that came by mail.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_LINK,
  answers: {
    200: z.object({
      practice: z.string(),
      timeZone: z.string(),
      startsAt: INSTANT,
      endsAt: INSTANT,
      practitionerId: z.string(),
      /** Whether it can be changed here, or a call is needed. */
      mayChange: z.boolean(),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof openVisitLinkContract> = async ({ store, actor, params: { token }, at }) => {
  const visit = await findLink(store, actor, { token, at });
  if (visit === null) return LINK_OVER;
  const { practice, timeZone, startsAt, endsAt, practitionerId } = visit;
  return {
    status: 200,
    body: { practice, timeZone, startsAt, endsAt, practitionerId, mayChange: visit.actor !== null },
  };
};

export const openVisitLink = operation(openVisitLinkContract, handle);

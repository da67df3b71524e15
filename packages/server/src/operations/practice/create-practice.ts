import { strictly } from '@percuta/model';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { foundPractice } from '../../practices/found-practice.ts';
import { EMAIL, ID, INSTANT, NAME, SLUG, TIME_ZONE } from '../fields.ts';

/** A real practice begins: with its owner, and without any password. */
export const createPracticeContract = contract({
  id: 'create-practice',
  method: 'POST',
  path: '/api/practices',
  summary: 'Founds a practice and the account of its owner.',
  access: 'anyone',
  pace: 'sign-in',
  body: strictly('the practice', {
    name: NAME,
    slug: SLUG,
    timeZone: TIME_ZONE,
    owner: strictly('the owner', { name: NAME, email: EMAIL }),
  }),
  answers: {
    201: z.object({
      practiceId: ID,
      ownerId: ID,
      slug: z.string(),
      setUp: z.object({ token: z.string(), expiresAt: INSTANT }),
    }),
  },
  noes: [403, 409],
});

const handle: Handler<typeof createPracticeContract> = async ({ store, site, body, at }) => {
  if (!site.takesPractices) {
    return no(403, 'This Percuta takes no new practices. Whoever runs it allows them with PERCUTA_NEW_PRACTICES=open.');
  }
  const founded = await foundPractice(store, { ...body, kind: 'live', at });
  if (founded === null) return no(409, `The address ${body.slug} is taken. Choose another.`);
  return { status: 201, body: { ...founded, slug: body.slug } };
};

export const createPractice = operation(createPracticeContract, handle);

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { findSetUp, SET_UP_OVER } from '../../sign-in/find-set-up.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE } from './signed-in-answer.ts';

/** What a link opens: who is invited, and to choose how they sign in. Nothing is used up by looking. */
export const openSetUpContract = contract({
  id: 'open-set-up',
  method: 'POST',
  path: '/api/practices/:slug/set-up',
  summary: 'Whose account a link sets up.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the link', { token: TOKEN }),
  answers: {
    200: z.object({
      kind: z.enum(['founding', 'registration', 'invitation', 'recovery']),
      name: z.string(),
      email: z.string().nullable(),
      practice: z.string(),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof openSetUpContract> = ({ store, actor: { practiceId }, body, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    if (ticket === null) return SET_UP_OVER;
    const names = await readAccountNames(tx, store.keys, ticket.accountId);
    return { status: 200, body: { kind: ticket.load.kind ?? 'invitation', ...names } };
  });

export const openSetUp = operation(openSetUpContract, handle);

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { type Answer, type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { findPasswordAccount, type PasswordAccount } from '../../sign-in/password.ts';
import { isSecret } from '../../sign-in/secret-hash.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { issueTicket, TICKET_MS } from '../../sign-in/ticket.ts';
import { countTry, forgetTries } from '../../sign-in/tries.ts';
import { EMAIL, INSTANT } from '../fields.ts';
import { AT_PRACTICE, PASSWORD, SIGNED_IN } from './signed-in-answer.ts';

/** The first of two steps: what one knows. The second is what one has. */
export const signInByPasswordContract = contract({
  id: 'sign-in-by-password',
  method: 'POST',
  path: '/api/practices/:slug/sign-in/password',
  summary: 'Takes address and password; answers with the ticket of the second step.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the sign-in', { email: EMAIL, password: PASSWORD }),
  answers: {
    200: SIGNED_IN,
    202: z.object({ next: z.literal('second-factor'), ticket: z.string(), expiresAt: INSTANT }),
  },
  noes: [401, 429],
});

type PasswordCall = Call<typeof signInByPasswordContract>;

const handle: Handler<typeof signInByPasswordContract> = async (call) => {
  const { store, actor, body, at } = call;
  const one = { practiceId: actor.practiceId, as: body.email, at };
  const { waitUntil, account } = await inPractice(store.database, asSignIn(actor.practiceId), async (tx) => ({
    waitUntil: await countTry(tx, one),
    account: await findPasswordAccount(tx, store.keys, one),
  }));
  if (waitUntil !== null) return no(429, 'Too many tries have failed. Wait a few minutes, or sign in with a passkey.');
  // Outside of a transaction: it takes long, on purpose, and a connection is not held for it.
  const isRight = await isSecret(body.password, account?.hash ?? null);
  if (account === null || !isRight) return no(401, 'Address or password is wrong.');
  return proceed(call, account);
};

function proceed(call: PasswordCall, account: PasswordAccount): Promise<Answer<typeof signInByPasswordContract>> {
  const { store, actor, body, at, caller } = call;
  const { practiceId } = actor;
  const { accountId } = account;
  return inPractice(store.database, asSignIn(practiceId), async (tx) => {
    await forgetTries(tx, { practiceId, as: body.email, at });
    if (account.isKnown) {
      const { browser, signInToken: formerToken } = caller;
      const started = await startSignIn(tx, { practiceId, accountId, method: 'demo', at, browser, formerToken });
      return { status: 200, ...started };
    }
    const purpose = 'second-factor';
    const { token, expiresAt } = await issueTicket(tx, { practiceId, accountId, purpose, at, forMs: TICKET_MS.step });
    return { status: 202, body: { next: 'second-factor', ticket: token, expiresAt } };
  });
}

export const signInByPassword = operation(signInByPasswordContract, handle);

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput, no } from '../../http/operation-outcome.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { findSetUp, SET_UP_OVER } from '../../sign-in/find-set-up.ts';
import { judgePassword } from '../../sign-in/password-rules.ts';
import { sealTotp } from '../../sign-in/sealed-totp.ts';
import { hashSecret } from '../../sign-in/secret-hash.ts';
import { loadTicket } from '../../sign-in/ticket.ts';
import { makeTotpSecret, totpAddress } from '../../sign-in/totp.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, PASSWORD } from './signed-in-answer.ts';

/** A password, which does not count until the authenticator app beside it has shown its first code. */
export const setUpPasswordContract = contract({
  id: 'set-up-password',
  method: 'POST',
  path: '/api/practices/:slug/set-up/password',
  summary: 'Takes a password; answers with the secret for an authenticator app.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the set-up', { token: TOKEN, password: PASSWORD }),
  answers: { 200: z.object({ totpSecret: z.string(), totpAddress: z.string() }) },
  noes: [400, 404, 409],
});

const handle: Handler<typeof setUpPasswordContract> = async ({ store, actor: { practiceId }, body, at }) => {
  const signIn = asSignIn(practiceId);
  const names = await inPractice(store.database, signIn, async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    return ticket === null ? null : readAccountNames(tx, store.keys, ticket.accountId);
  });
  if (names === null) return SET_UP_OVER;
  if (names.email === null) return no(409, 'This account has no e-mail address to sign in with. Use a passkey.');
  const words = [names.email.split('@')[0] ?? '', names.practice, ...names.name.split(' ')];
  const wrong = judgePassword(body.password, { words });
  if (wrong !== null) return badInput([{ path: 'body.password', message: wrong }]);
  const passwordHash = await hashSecret(body.password);
  const totpSecret = makeTotpSecret();
  return inPractice(store.database, signIn, async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    if (ticket === null) return SET_UP_OVER;
    const owner = { keys: store.keys, practiceId, accountId: ticket.accountId, at };
    await loadTicket(tx, ticket, { passwordHash, sealedTotp: await sealTotp(tx, owner, totpSecret) });
    const address = totpAddress(totpSecret, { practice: names.practice, account: names.email ?? '' });
    return { status: 200, body: { totpSecret, totpAddress: address } };
  });
};

export const setUpPassword = operation(setUpPasswordContract, handle);

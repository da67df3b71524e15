import { strictly } from '@percuta/model';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { takePasskey } from '../../sign-in/passkey.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { findTicket, useUp } from '../../sign-in/ticket.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, PASSKEY_ANSWER, SIGNED_IN } from './signed-in-answer.ts';

/** A passkey is something one has and, since it asked for finger, face or PIN, something one is or knows: both at once. */
export const signInByPasskeyContract = contract({
  id: 'sign-in-by-passkey',
  method: 'POST',
  path: '/api/practices/:slug/sign-in/passkey',
  summary: 'Takes what a passkey signed, and signs in.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the sign-in', { ticket: TOKEN, passkey: PASSKEY_ANSWER }),
  answers: { 200: SIGNED_IN },
  noes: [401],
});

const handle: Handler<typeof signInByPasskeyContract> = ({ store, actor: { practiceId }, body, caller, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findTicket(tx, body.ticket, { purpose: 'passkey-sign-in', at });
    if (ticket === null) return no(401, 'This took too long. Begin again.');
    // A challenge is answered once, rightly or not.
    await useUp(tx, ticket, at);
    const expected = { challenge: ticket.load.challenge ?? '', origin: caller.origin ?? '', at };
    const accountId = await takePasskey(tx, body.passkey, expected);
    if (accountId === null) return no(401, 'This passkey does not open an account at this practice.');
    const { browser, signInToken: formerToken } = caller;
    const started = await startSignIn(tx, { practiceId, accountId, method: 'passkey', at, browser, formerToken });
    return { status: 200, ...started };
  });

export const signInByPasskey = operation(signInByPasskeyContract, handle);

import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { passkeyRequestOptions } from '../../sign-in/passkey.ts';
import { issueTicket, TICKET_MS } from '../../sign-in/ticket.ts';
import { AT_PRACTICE, WEBAUTHN_OPTIONS } from './signed-in-answer.ts';

/** What the browser needs to ask for a passkey. */
export const beginPasskeySignInContract = contract({
  id: 'begin-passkey-sign-in',
  method: 'POST',
  path: '/api/practices/:slug/sign-in/passkey-options',
  summary: 'A challenge for a passkey, and the ticket that goes with it.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  answers: { 200: z.object({ ticket: z.string(), options: WEBAUTHN_OPTIONS }) },
});

const handle: Handler<typeof beginPasskeySignInContract> = async ({ store, actor: { practiceId }, caller, at }) => {
  const options = await passkeyRequestOptions(caller.origin ?? '');
  const load = { challenge: options.challenge };
  const { token } = await inPractice(store.database, asSignIn(practiceId), (tx) =>
    issueTicket(tx, { practiceId, purpose: 'passkey-sign-in', accountId: null, load, at, forMs: TICKET_MS.step }),
  );
  return { status: 200, body: { ticket: token, options: { ...options } } };
};

export const beginPasskeySignIn = operation(beginPasskeySignInContract, handle);

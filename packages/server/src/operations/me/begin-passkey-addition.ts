import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { passkeyCreationOptions } from '../../sign-in/passkey.ts';
import { issueTicket, TICKET_MS } from '../../sign-in/ticket.ts';
import { WEBAUTHN_OPTIONS } from '../sign-in/signed-in-answer.ts';

/** What the browser needs to make a further passkey. */
export const beginPasskeyAdditionContract = contract({
  id: 'begin-passkey-addition',
  method: 'POST',
  path: '/api/me/passkey-options',
  summary: 'A challenge to make a further passkey.',
  access: 'signed-in',
  proof: 'recent',
  answers: { 200: z.object({ ticket: z.string(), options: WEBAUTHN_OPTIONS }) },
});

const handle: Handler<typeof beginPasskeyAdditionContract> = ({ store, actor, caller, at }) => {
  const { practiceId, accountId } = actor;
  return inPractice(store.database, asSignIn(practiceId, accountId), async (tx) => {
    const names = await readAccountNames(tx, store.keys, accountId);
    const options = await passkeyCreationOptions(tx, { accountId, ...names }, caller.origin ?? '');
    const load = { challenge: options.challenge };
    const purpose = 'passkey-addition';
    const { token } = await issueTicket(tx, { practiceId, accountId, purpose, load, at, forMs: TICKET_MS.step });
    return { status: 200, body: { ticket: token, options: { ...options } } };
  });
};

export const beginPasskeyAddition = operation(beginPasskeyAdditionContract, handle);

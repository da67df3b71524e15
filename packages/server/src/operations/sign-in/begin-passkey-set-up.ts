import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { findSetUp, SET_UP_OVER } from '../../sign-in/find-set-up.ts';
import { passkeyCreationOptions } from '../../sign-in/passkey.ts';
import { loadTicket } from '../../sign-in/ticket.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, WEBAUTHN_OPTIONS } from './signed-in-answer.ts';

/** What the browser needs to make the first passkey of an account. */
export const beginPasskeySetUpContract = contract({
  id: 'begin-passkey-set-up',
  method: 'POST',
  path: '/api/practices/:slug/set-up/passkey-options',
  summary: 'A challenge to make the first passkey of an account.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the set-up', { token: TOKEN }),
  answers: { 200: z.object({ options: WEBAUTHN_OPTIONS }) },
  noes: [404],
});

const handle: Handler<typeof beginPasskeySetUpContract> = ({ store, actor: { practiceId }, body, caller, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    if (ticket === null) return SET_UP_OVER;
    const { accountId } = ticket;
    const names = await readAccountNames(tx, store.keys, accountId);
    const options = await passkeyCreationOptions(tx, { accountId, ...names }, caller.origin ?? '');
    await loadTicket(tx, ticket, { challenge: options.challenge });
    return { status: 200, body: { options: { ...options } } };
  });

export const beginPasskeySetUp = operation(beginPasskeySetUpContract, handle);

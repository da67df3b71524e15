import { strictly } from '@percuta/model';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { findSetUp, SET_UP_OVER } from '../../sign-in/find-set-up.ts';
import { keepPasskey, readNewPasskey } from '../../sign-in/passkey.ts';
import { finishSetUp } from '../../sign-in/set-up.ts';
import { countWrong } from '../../sign-in/ticket.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, NEW_PASSKEY, PASSKEY_NAME, SET_UP_DONE } from './signed-in-answer.ts';

/** The account gets its first passkey, and somebody is signed in. */
export const setUpPasskeyContract = contract({
  id: 'set-up-passkey',
  method: 'POST',
  path: '/api/practices/:slug/set-up/passkey',
  summary: 'Keeps the first passkey of an account, and signs in.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the set-up', { token: TOKEN, name: PASSKEY_NAME, passkey: NEW_PASSKEY }),
  answers: { 201: SET_UP_DONE },
  noes: [404, 422],
});

const handle: Handler<typeof setUpPasskeyContract> = ({ store, actor: { practiceId }, body, caller, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    if (ticket === null) return SET_UP_OVER;
    const { challenge } = ticket.load;
    const expected = { challenge: challenge ?? '', origin: caller.origin ?? '' };
    const passkey = challenge === undefined ? null : await readNewPasskey(body.passkey, expected);
    if (passkey === null) {
      await countWrong(tx, ticket);
      return no(422, 'The browser did not make a passkey for this page. Begin the step again.');
    }
    const keep = async (): Promise<void> => {
      await keepPasskey(tx, ticket, { passkey, name: body.name, at });
    };
    const { browser, signInToken: formerToken } = caller;
    const done = await finishSetUp(tx, ticket, { method: 'passkey', keep, at, browser, formerToken });
    return { status: 201, body: { ...done.body, recoveryCodes: done.recoveryCodes }, cookies: done.cookies };
  });

export const setUpPasskey = operation(setUpPasskeyContract, handle);

import { strictly } from '@percuta/model';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { findSetUp, SET_UP_OVER } from '../../sign-in/find-set-up.ts';
import { keepPassword } from '../../sign-in/password.ts';
import { openTotp } from '../../sign-in/sealed-totp.ts';
import { finishSetUp } from '../../sign-in/set-up.ts';
import { countWrong } from '../../sign-in/ticket.ts';
import { stepOfCode } from '../../sign-in/totp.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, CODE, SET_UP_DONE } from './signed-in-answer.ts';

/** The authenticator app has the secret: password and app count from now on, and somebody is signed in. */
export const setUpSecondFactorContract = contract({
  id: 'set-up-second-factor',
  method: 'POST',
  path: '/api/practices/:slug/set-up/second-factor',
  summary: 'Takes the first code of the authenticator app, and signs in.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the set-up', { token: TOKEN, code: CODE }),
  answers: { 201: SET_UP_DONE },
  noes: [401, 404, 409],
});

const handle: Handler<typeof setUpSecondFactorContract> = ({ store, actor: { practiceId }, body, caller, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findSetUp(tx, body.token, at);
    if (ticket === null) return SET_UP_OVER;
    const { passwordHash: hash, sealedTotp } = ticket.load;
    if (hash === undefined || sealedTotp === undefined) return no(409, 'Choose a password first.');
    const owner = { keys: store.keys, practiceId, accountId: ticket.accountId, at };
    const totpSecret = await openTotp(tx, owner, sealedTotp);
    const step = stepOfCode(totpSecret, body.code, { at, lastStep: 0 });
    if (step === null) {
      await countWrong(tx, ticket);
      return no(401, 'The code is wrong. Check the clock of the telephone, and wait for the next one.');
    }
    const keep = (): Promise<void> => keepPassword(tx, ticket, { hash, sealedTotp, step, at });
    const { browser, signInToken: formerToken } = caller;
    const done = await finishSetUp(tx, ticket, { method: 'password', keep, at, browser, formerToken });
    return { status: 201, body: { ...done.body, recoveryCodes: done.recoveryCodes }, cookies: done.cookies };
  });

export const setUpSecondFactor = operation(setUpSecondFactorContract, handle);

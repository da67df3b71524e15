import { strictly } from '@percuta/model';
import type { Transaction } from 'kysely';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { useRecoveryCode } from '../../sign-in/recovery-codes.ts';
import type { TotpOwner } from '../../sign-in/sealed-totp.ts';
import { takeCode } from '../../sign-in/second-factor.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { countWrong, findTicket, useUp } from '../../sign-in/ticket.ts';
import { countTry, forgetTries } from '../../sign-in/tries.ts';
import { TOKEN } from '../fields.ts';
import { AT_PRACTICE, CODE, RECOVERY_CODE, SIGNED_IN } from './signed-in-answer.ts';

/** The second step: what one has, an authenticator app or, once each, a recovery code on paper. */
export const giveSecondFactorContract = contract({
  id: 'give-second-factor',
  method: 'POST',
  path: '/api/practices/:slug/sign-in/second-factor',
  summary: 'Takes the code of the second step, and signs in.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the second step', { ticket: TOKEN, code: CODE.optional(), recoveryCode: RECOVERY_CODE.optional() }),
  answers: { 200: SIGNED_IN },
  noes: [401, 429],
});

const handle: Handler<typeof giveSecondFactorContract> = ({ store, actor: { practiceId }, body, at, caller }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findTicket(tx, body.ticket, { purpose: 'second-factor', at });
    if (ticket === null || ticket.accountId === null)
      return no(401, 'This step is over. Begin again with the password.');
    const { accountId } = ticket;
    const one = { practiceId, as: accountId, at };
    if ((await countTry(tx, one)) !== null) {
      return no(429, 'Too many codes were wrong. Wait a few minutes, or sign in with a passkey.');
    }
    if (!(await isRight(tx, { keys: store.keys, practiceId, accountId, at }, body))) {
      await countWrong(tx, ticket);
      return no(401, 'The code is wrong, or has been used. Wait for the next one.');
    }
    await useUp(tx, ticket, at);
    await forgetTries(tx, one);
    const { browser, signInToken: formerToken } = caller;
    const started = await startSignIn(tx, { practiceId, accountId, method: 'password', at, browser, formerToken });
    return { status: 200, ...started };
  });

async function isRight(
  tx: Transaction<Tables>,
  owner: TotpOwner,
  { code, recoveryCode }: { readonly code?: string | undefined; readonly recoveryCode?: string | undefined },
): Promise<boolean> {
  if (code !== undefined) return takeCode(tx, owner, code);
  if (recoveryCode === undefined) return false;
  const { practiceId, accountId, at } = owner;
  const isRightCode = await useRecoveryCode(tx, accountId, { code: recoveryCode, at });
  if (isRightCode) await noteEvent(tx, asSignIn(practiceId), { what: 'recovery-code-used', accountId, at });
  return isRightCode;
}

export const giveSecondFactor = operation(giveSecondFactorContract, handle);

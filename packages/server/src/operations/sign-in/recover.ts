import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { useRecoveryCode } from '../../sign-in/recovery-codes.ts';
import { offerSetUp } from '../../sign-in/set-up.ts';
import { countWrong, findTicket, useUp } from '../../sign-in/ticket.ts';
import { countTry, forgetTries } from '../../sign-in/tries.ts';
import { INSTANT, TOKEN } from '../fields.ts';
import { AT_PRACTICE, RECOVERY_CODE } from './signed-in-answer.ts';

/** Everything was lost: two things together open a set-up again, a link from the owner and a code on paper. */
export const recoverContract = contract({
  id: 'recover',
  method: 'POST',
  path: '/api/practices/:slug/recovery',
  summary: 'Takes the owner’s link and a recovery code; answers with a new set-up.',
  access: 'anyone',
  pace: 'sign-in',
  params: AT_PRACTICE,
  body: strictly('the recovery', { token: TOKEN, recoveryCode: RECOVERY_CODE }),
  answers: { 200: z.object({ token: z.string(), expiresAt: INSTANT }) },
  noes: [401, 404, 429],
});

const handle: Handler<typeof recoverContract> = ({ store, actor: { practiceId }, body, at }) =>
  inPractice(store.database, asSignIn(practiceId), async (tx) => {
    const ticket = await findTicket(tx, body.token, { purpose: 'recovery', at });
    if (ticket === null || ticket.accountId === null) {
      return no(404, 'This link has been used, or is too old. Ask the owner of the practice for a new one.');
    }
    const { accountId } = ticket;
    const one = { practiceId, as: `recovery ${accountId}`, at };
    if ((await countTry(tx, one)) !== null) return no(429, 'Too many codes were wrong. Wait a few minutes.');
    if (!(await useRecoveryCode(tx, accountId, { code: body.recoveryCode, at }))) {
      await countWrong(tx, ticket);
      return no(401, 'This is not a recovery code of the account, or it has been used.');
    }
    await useUp(tx, ticket, at);
    await forgetTries(tx, one);
    await noteEvent(tx, asSignIn(practiceId), { what: 'recovery-code-used', accountId, at });
    return { status: 200, body: await offerSetUp(tx, { practiceId, accountId, kind: 'recovery', at }) };
  });

export const recover = operation(recoverContract, handle);

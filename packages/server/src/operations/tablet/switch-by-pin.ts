import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { countPinTry, MOST_WRONG_PINS } from '../../sign-in/pin.ts';
import { isSecret } from '../../sign-in/secret-hash.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { ID } from '../fields.ts';
import { SIGNED_IN } from '../sign-in/signed-in-answer.ts';

/** Gloves on, somebody else's turn: a PIN, on a tablet of the practice alone. Whoever was signed in there is not any more. */
export const switchByPinContract = contract({
  id: 'switch-by-pin',
  method: 'POST',
  path: '/api/tablet/sign-in',
  summary: 'Switches to somebody of the staff by PIN.',
  access: 'tablet',
  pace: 'sign-in',
  body: strictly('the switch', { accountId: ID, pin: z.string({ error: 'must be a PIN.' }).max(12, 'is too long.') }),
  answers: { 200: SIGNED_IN },
  noes: [401, 429],
});

const handle: Handler<typeof switchByPinContract> = async ({ store, actor, body, caller, at }) => {
  const { practiceId } = actor;
  const { accountId } = body;
  const tabletId = caller.tablet?.id ?? null;
  const signIn = asSignIn(practiceId);
  const kept = await inPractice(store.database, signIn, (tx) => countPinTry(tx, accountId));
  if (kept === null) return no(429, 'This PIN does not count. Sign in with passkey or password.');
  if (!(await isSecret(body.pin, kept))) {
    await inPractice(store.database, signIn, async (tx) => {
      const row = await tx
        .selectFrom('account_pin')
        .select('wrong_tries')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      if ((row?.wrong_tries ?? 0) < MOST_WRONG_PINS) return;
      await noteEvent(tx, signIn, { what: 'pin-locked', accountId, at, tabletId });
    });
    return no(401, 'The PIN is wrong.');
  }
  return inPractice(store.database, signIn, async (tx) => {
    const { browser, signInToken: formerToken } = caller;
    const started = await startSignIn(tx, { practiceId, accountId, method: 'pin', at, browser, formerToken, tabletId });
    return { status: 200, ...started };
  });
};

export const switchByPin = operation(switchByPinContract, handle);

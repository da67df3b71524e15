import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { noteEvent } from '../../people/note-event.ts';
import { endAllSignIns, FORGET_SIGN_IN } from '../../sign-in/start-sign-in.ts';

/** Every browser is signed out, this one too. */
export const signOutEverywhereContract = contract({
  id: 'sign-out-everywhere',
  method: 'DELETE',
  path: '/api/me/sign-ins',
  summary: 'Signs every browser of the account out.',
  access: 'signed-in',
  answers: { 200: z.object({ ended: z.number() }) },
});

const handle: Handler<typeof signOutEverywhereContract> = async ({ store, actor, at }) => {
  const { accountId } = actor;
  const signIn = asSignIn(actor.practiceId, accountId);
  const ended = await inPractice(store.database, signIn, async (tx) => {
    await noteEvent(tx, signIn, { what: 'signed-out-everywhere', accountId, at });
    return endAllSignIns(tx, accountId, { at });
  });
  return { status: 200, body: { ended }, cookies: [FORGET_SIGN_IN] };
};

export const signOutEverywhere = operation(signOutEverywhereContract, handle);

import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { endSignIn, FORGET_SIGN_IN } from '../../sign-in/start-sign-in.ts';

/** This browser is signed out. */
export const signOutContract = contract({
  id: 'sign-out',
  method: 'DELETE',
  path: '/api/me/sign-in',
  summary: 'Signs this browser out.',
  access: 'signed-in',
  answers: { 200: z.object({ signedOut: z.literal(true) }) },
});

const handle: Handler<typeof signOutContract> = async ({ store, actor, caller, at }) => {
  await inPractice(store.database, asSignIn(actor.practiceId, actor.accountId), (tx) =>
    endSignIn(tx, caller.signInToken ?? '', at),
  );
  return { status: 200, body: { signedOut: true }, cookies: [FORGET_SIGN_IN] };
};

export const signOut = operation(signOutContract, handle);

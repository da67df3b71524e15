import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** One browser, lost or somebody else's, is signed out from afar. */
export const endSignInContract = contract({
  id: 'end-sign-in',
  method: 'DELETE',
  path: '/api/me/sign-ins/:signInId',
  summary: 'Signs one browser of the account out.',
  access: 'signed-in',
  params: z.strictObject({ signInId: ID }),
  answers: { 200: z.object({ ended: z.literal(true) }) },
  noes: [404],
});

const handle: Handler<typeof endSignInContract> = async ({ store, actor, params, at }) => {
  const ended = await inPractice(store.database, asSignIn(actor.practiceId, actor.accountId), (tx) =>
    tx
      .updateTable('signed_in')
      .set({ ended_at: at })
      .where('id', '=', params.signInId)
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  );
  if (ended.numUpdatedRows === 0n) return no(404, 'You are not signed in there.');
  return { status: 200, body: { ended: true } };
};

export const endOneSignIn = operation(endSignInContract, handle);

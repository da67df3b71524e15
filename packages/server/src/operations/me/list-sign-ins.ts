import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';

/** Where somebody is signed in, so that a browser that is not theirs is noticed. */
export const listSignInsContract = contract({
  id: 'list-sign-ins',
  method: 'GET',
  path: '/api/me/sign-ins',
  summary: 'The browsers in which one is signed in.',
  access: 'signed-in',
  answers: {
    200: z.object({
      signIns: z.array(
        z.object({
          id: ID,
          browser: z.string(),
          method: z.string(),
          signedInAt: INSTANT,
          lastSeenAt: INSTANT,
          isThis: z.boolean(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listSignInsContract> = async ({ store, actor, caller, at }) => {
  const rows = await inPractice(store.database, asSignIn(actor.practiceId, actor.accountId), (tx) =>
    tx
      .selectFrom('signed_in')
      .select(['id', 'browser', 'method', 'signed_in_at as signedInAt', 'last_seen_at as lastSeenAt'])
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', at)
      .orderBy('last_seen_at', 'desc')
      .limit(100)
      .execute(),
  );
  return { status: 200, body: { signIns: rows.map((row) => ({ ...row, isThis: row.id === caller.signIn?.id })) } };
};

export const listSignIns = operation(listSignInsContract, handle);

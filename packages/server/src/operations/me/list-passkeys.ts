import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';

/** The passkeys of one's account. */
export const listPasskeysContract = contract({
  id: 'list-passkeys',
  method: 'GET',
  path: '/api/me/passkeys',
  summary: 'The passkeys of one’s account.',
  access: 'signed-in',
  answers: {
    200: z.object({
      passkeys: z.array(z.object({ id: ID, name: z.string(), createdAt: INSTANT, lastUsedAt: INSTANT.nullable() })),
    }),
  },
});

const handle: Handler<typeof listPasskeysContract> = async ({ store, actor }) => {
  const passkeys = await inPractice(store.database, asSignIn(actor.practiceId, actor.accountId), (tx) =>
    tx
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
      .where('account_id', '=', actor.accountId)
      .orderBy('created_at')
      .execute(),
  );
  return { status: 200, body: { passkeys } };
};

export const listPasskeys = operation(listPasskeysContract, handle);

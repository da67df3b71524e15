import type { Transaction } from 'kysely';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { ID, INSTANT, ROLE } from '../fields.ts';

/** Who is signed in, as what, and by which means. A page asks this first; it gets the request token again. */
export const readMeContract = contract({
  id: 'read-me',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in.',
  access: 'signed-in',
  answers: {
    200: z.object({
      accountId: ID,
      personId: ID.nullable(),
      name: z.string(),
      email: z.string().nullable(),
      practice: z.string(),
      roles: z.array(ROLE),
      signedInBy: z.string(),
      signedInAt: INSTANT,
      requestToken: z.string(),
      means: z.object({
        passkeys: z.number(),
        password: z.boolean(),
        recoveryCodesLeft: z.number(),
        pin: z.boolean(),
      }),
    }),
  },
});

const handle: Handler<typeof readMeContract> = async ({ store, actor, caller }) => {
  const { practiceId, accountId, personId, roles } = actor;
  const [names, means] = await inPractice(store.database, asSignIn(practiceId, accountId), async (tx) => [
    await readAccountNames(tx, store.keys, accountId),
    await readMeans(tx, accountId),
  ]);
  const signedIn = {
    signedInBy: caller.signIn?.method ?? '',
    signedInAt: caller.signIn?.at ?? new Date(0),
    requestToken: caller.signIn?.requestToken ?? '',
  };
  return { status: 200, body: { accountId, personId, roles: [...roles], ...names, ...signedIn, means } };
};

async function readMeans(tx: Transaction<Tables>, accountId: string) {
  const count = async (table: 'passkey' | 'account_password' | 'account_pin'): Promise<number> => {
    const { many } = await tx
      .selectFrom(table)
      .select((row) => row.fn.countAll<string>().as('many'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    return Number(many);
  };
  const { left } = await tx
    .selectFrom('recovery_code')
    .select((row) => row.fn.countAll<string>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    passkeys: await count('passkey'),
    password: (await count('account_password')) > 0,
    recoveryCodesLeft: Number(left),
    pin: (await count('account_pin')) > 0,
  };
}

export const readMe = operation(readMeContract, handle);

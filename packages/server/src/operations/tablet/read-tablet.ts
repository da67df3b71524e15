import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { MOST_WRONG_PINS } from '../../sign-in/pin.ts';
import { ID } from '../fields.ts';

/** Who may switch to themselves on this tablet. */
export const readTabletContract = contract({
  id: 'read-tablet',
  method: 'GET',
  path: '/api/tablet',
  summary: 'Who may switch to themselves on this tablet.',
  access: 'tablet',
  answers: {
    200: z.object({
      practice: z.string(),
      staff: z.array(z.object({ accountId: ID, name: z.string(), mustSignInFully: z.boolean() })),
    }),
  },
});

const handle: Handler<typeof readTabletContract> = ({ store, actor }) =>
  inPractice(store.database, asSignIn(actor.practiceId), async (tx) => {
    const practice = await tx.selectFrom('practice').select('name').executeTakeFirstOrThrow();
    const rows = await tx
      .selectFrom('account_pin')
      .innerJoin('account', 'account.id', 'account_pin.account_id')
      .innerJoin('staff', 'staff.account_id', 'account_pin.account_id')
      .select(['account.id as accountId', 'staff.name', 'wrong_tries'])
      .where('status', '=', 'active')
      .orderBy('staff.name')
      .execute();
    const staff = rows.map(({ wrong_tries, ...row }) => ({ ...row, mustSignInFully: wrong_tries >= MOST_WRONG_PINS }));
    return { status: 200, body: { practice: practice.name, staff } };
  });

export const readTablet = operation(readTabletContract, handle);

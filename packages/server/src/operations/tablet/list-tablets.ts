import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';

/** The tablets of the practice. */
export const listTabletsContract = contract({
  id: 'list-tablets',
  method: 'GET',
  path: '/api/tablets',
  summary: 'The tablets of the practice.',
  access: { owner: 'practice' },
  answers: {
    200: z.object({ tablets: z.array(z.object({ id: ID, name: z.string(), enrolledBy: ID, enrolledAt: INSTANT })) }),
  },
});

const handle: Handler<typeof listTabletsContract> = async ({ store, actor }) => {
  const tablets = await inPractice(store.database, asSignIn(actor.practiceId, actor.accountId), (tx) =>
    tx
      .selectFrom('tablet')
      .select(['id', 'name', 'enrolled_by as enrolledBy', 'enrolled_at as enrolledAt'])
      .where('revoked_at', 'is', null)
      .orderBy('enrolled_at')
      .execute(),
  );
  return { status: 200, body: { tablets } };
};

export const listTablets = operation(listTabletsContract, handle);

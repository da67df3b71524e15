import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { NAME } from '../fields.ts';

/** What an owner changes about a practice. Its address stays: it stands on paper and in people's browsers. */
export const changePracticeContract = contract({
  id: 'change-practice',
  method: 'PATCH',
  path: '/api/practice',
  summary: 'Changes the name, or whether the practice wants to be found.',
  access: { owner: 'practice' },
  proof: 'full',
  body: strictly('the change', {
    name: NAME.optional(),
    listed: z.boolean({ error: 'must be true or false.' }).optional(),
  }),
  answers: { 200: z.object({ name: z.string(), listed: z.boolean() }) },
});

const handle: Handler<typeof changePracticeContract> = ({ store, actor, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { name, listed } = await tx
      .selectFrom('practice')
      .select(['name', 'listed'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const changed = { name: body.name ?? name, listed: body.listed ?? listed };
    await tx.updateTable('practice').set(changed).where('id', '=', actor.practiceId).execute();
    return { status: 200, body: changed };
  });

export const changePractice = operation(changePracticeContract, handle);

import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readPhone } from '../../messages/read-phone.ts';
import { ID, SLUG } from '../fields.ts';
import { PUBLIC_PRACTICE, publicPractice } from './public-practice.ts';

/** What stands at the door of a practice: its name, and who works there. */
export const findPracticeContract = contract({
  id: 'find-practice',
  method: 'GET',
  path: '/api/practices/:slug',
  summary: 'A practice by its address, with those who treat there.',
  access: 'anyone',
  params: z.strictObject({ slug: SLUG }),
  answers: {
    200: PUBLIC_PRACTICE.extend({
      practitioners: z.array(z.object({ accountId: ID, name: z.string(), profession: z.string().nullable() })),
      /** Whom to call by day; null where the practice has set no number. */
      phone: z.string().nullable(),
    }),
  },
});

const handle: Handler<typeof findPracticeContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const practice = await tx
      .selectFrom('practice')
      .select(['id', 'name', 'slug', 'time_zone', 'kind'])
      .executeTakeFirstOrThrow();
    const practitioners = await tx
      .selectFrom('staff')
      .select(['account_id as accountId', 'name', 'profession'])
      .where('treats', '=', true)
      .orderBy('name')
      .execute();
    return { status: 200, body: { ...publicPractice(practice), practitioners, phone: await readPhone(tx) } };
  });

export const findPractice = operation(findPracticeContract, handle);

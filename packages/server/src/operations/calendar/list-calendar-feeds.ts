import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';

/** The secret addresses of one's own calendar that still count. The addresses themselves are kept nowhere. */
export const listCalendarFeedsContract = contract({
  id: 'list-calendar-feeds',
  method: 'GET',
  path: '/api/calendar-feeds',
  summary: 'The addresses of one’s own calendar that still count.',
  access: 'signed-in',
  answers: { 200: z.object({ feeds: z.array(z.object({ feedId: ID, madeAt: INSTANT })) }) },
});

const handle: Handler<typeof listCalendarFeedsContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('calendar_feed')
      .select(['id as feedId', 'made_at as madeAt'])
      .where('account_id', '=', actor.accountId)
      .where('revoked_at', 'is', null)
      .orderBy('made_at')
      .execute();
    return { status: 200, body: { feeds: rows } };
  });

export const listCalendarFeeds = operation(listCalendarFeedsContract, handle);

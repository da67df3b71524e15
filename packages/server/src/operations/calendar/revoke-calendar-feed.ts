import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** A secret address shows nothing from now on. */
export const revokeCalendarFeedContract = contract({
  id: 'revoke-calendar-feed',
  method: 'DELETE',
  path: '/api/calendar-feeds/:feedId',
  summary: 'Revokes an address of one’s own calendar.',
  access: 'signed-in',
  params: z.strictObject({ feedId: ID }),
  answers: { 200: z.object({ feedId: ID }) },
  noes: [404],
});

const handle: Handler<typeof revokeCalendarFeedContract> = ({ store, actor, params: { feedId }, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('calendar_feed')
      .set({ revoked_at: at })
      .where('id', '=', feedId)
      .where('account_id', '=', actor.accountId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return no(404, 'There is no such address that still counts.');
    return { status: 200, body: { feedId } };
  });

export const revokeCalendarFeed = operation(revokeCalendarFeedContract, handle);

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { makeToken } from '../../sign-in/token.ts';
import { ID } from '../fields.ts';

const MOST = 10;

/** A secret address for a calendar program. It is shown once; who has it sees when there are appointments, and no more. */
export const makeCalendarFeedContract = contract({
  id: 'make-calendar-feed',
  method: 'POST',
  path: '/api/calendar-feeds',
  summary: 'Makes a secret address of one’s own calendar.',
  access: 'signed-in',
  proof: 'full',
  answers: { 201: z.object({ feedId: ID, path: z.string() }) },
  noes: [409],
});

const handle: Handler<typeof makeCalendarFeedContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practiceId, accountId, personId } = actor;
    const standing = tx.selectFrom('calendar_feed').select('id').where('revoked_at', 'is', null);
    const own = await standing.where('account_id', '=', accountId).execute();
    if (own.length >= MOST) return no(409, 'You have ten such addresses. Revoke one that you do not need.');
    const token = makeToken(practiceId);
    const feedId = randomUUID();
    await tx
      .insertInto('calendar_feed')
      .values({
        ...{ practice_id: practiceId, id: feedId, account_id: accountId, person_id: personId },
        ...{ token_hash: token.hash, made_at: at, revoked_at: null },
      })
      .execute();
    return { status: 201, body: { feedId, path: `/api/calendar-feeds/${token.text}/appointments.ics` } };
  });

export const makeCalendarFeed = operation(makeCalendarFeedContract, handle);

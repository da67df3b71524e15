import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, INSTANT } from '../fields.ts';

const MOST = 200;

/** What happened to accounts: an owner sees all of the practice, everyone else their own. */
export const listAccountEventsContract = contract({
  id: 'list-account-events',
  method: 'GET',
  path: '/api/account-events',
  summary: 'What happened to accounts, newest first.',
  access: {
    patient: 'own',
    'front-desk': 'own',
    practitioner: 'own',
    'responsible-clinician': 'own',
    owner: 'practice',
  },
  query: z.strictObject({
    before: z.iso.datetime({ error: 'must be an instant, as 2026-11-24T09:00:00Z.' }).optional(),
  }),
  answers: {
    200: z.object({
      events: z.array(
        z.object({
          at: INSTANT,
          what: z.string(),
          accountId: ID,
          byAccount: ID.nullable(),
          tabletId: ID.nullable(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listAccountEventsContract> = ({ store, actor, query, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const before = query.before === undefined ? null : new Date(query.before);
    const events = await tx
      .selectFrom('account_event')
      .select(['at', 'what', 'account_id as accountId', 'by_account as byAccount', 'tablet_id as tabletId', 'reason'])
      .where('at', before === null ? '<=' : '<', before ?? at)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return { status: 200, body: { events } };
  });

export const listAccountEvents = operation(listAccountEventsContract, handle);

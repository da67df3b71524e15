import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { ID, INSTANT } from '../fields.ts';

const FAILED = z.object({
  messageId: ID,
  kind: z.string(),
  about: ID,
  personId: ID,
  /** Whom to call instead; null for the owner, who learns only that it happens. */
  name: z.string().nullable(),
  state: z.string(),
  fault: z.string().nullable(),
  channel: z.string().nullable(),
  tries: z.int(),
  sendAt: INSTANT,
  changedAt: INSTANT,
});

/** So long after its time, a message that nobody has tried to send is late: the queue stands still, or lost it. */
const LATE_MS = 4 * 3_600_000;
const MOST = 500;

/** What should have been said and was not, the newest first: somebody calls instead, or sends it again. */
export const listFailedMessagesContract = contract({
  id: 'list-failed-messages',
  method: 'GET',
  path: '/api/failed-messages',
  summary: 'Messages that could not be sent, and why.',
  access: { 'front-desk': 'practice', owner: 'practice' },
  answers: { 200: z.object({ messages: z.array(FAILED) }) },
});

const handle: Handler<typeof listFailedMessagesContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('message')
      .innerJoin('person', (join) =>
        join.onRef('person.practice_id', '=', 'message.practice_id').onRef('person.id', '=', 'message.person_id'),
      )
      .selectAll('message')
      .select('person.sealed')
      .where(({ or, and, eb }) =>
        or([
          eb('state', '=', 'failed'),
          and([eb('state', '=', 'waiting'), eb('send_at', '<', new Date(at.getTime() - LATE_MS))]),
        ]),
      )
      .orderBy('message.changed_at', 'desc')
      .orderBy('message.id')
      .limit(MOST)
      .execute();
    const isDesk = actor.roles.includes('front-desk');
    const people = isDesk ? rows.map(({ person_id: id, sealed }) => ({ id, sealed })) : [];
    const known = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows: people });
    const messages = rows.map((row) => ({
      ...{ messageId: row.id, kind: row.kind, about: row.about, personId: row.person_id },
      ...{ name: known.get(row.person_id)?.name ?? null, state: row.state, fault: row.fault, channel: row.channel },
      ...{ tries: row.tries, sendAt: row.send_at, changedAt: row.changed_at },
    }));
    return { status: 200, body: { messages } };
  });

export const listFailedMessages = operation(listFailedMessagesContract, handle);

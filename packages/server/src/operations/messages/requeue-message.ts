import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** A message that could not be sent waits again. Once the visit is over there is nothing to say, and none is sent. */
export const requeueMessageContract = contract({
  id: 'requeue-message',
  method: 'POST',
  path: '/api/failed-messages/:messageId/requeue',
  summary: 'Sends a message again that could not be sent.',
  access: { 'front-desk': 'practice', owner: 'practice' },
  params: z.strictObject({ messageId: ID }),
  answers: { 202: z.object({ messageId: ID }) },
  noes: [404],
});

const handle: Handler<typeof requeueMessageContract> = ({ store, actor, params: { messageId }, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('message')
      .set({ state: 'waiting', send_at: at, fault: null, changed_at: at })
      .where('id', '=', messageId)
      .where('state', 'in', ['failed', 'waiting'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return no(404, 'There is no such message that could not be sent.');
    return { status: 202, body: { messageId } };
  });

export const requeueMessage = operation(requeueMessageContract, handle);

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { readReply } from '../../calendar/read-reply.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** The answer of somebody's calendar program, as it came in by mail. It is noted; what follows from it, people decide. */
export const noteCalendarReplyContract = contract({
  id: 'note-calendar-reply',
  method: 'POST',
  path: '/api/calendar-replies',
  summary: 'Notes what was answered to an invitation.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the answer', {
    file: z
      .string({ error: 'must be the text of the calendar file.' })
      .max(100_000, { error: 'is too long for an answer: at most 100,000 letters.' }),
  }),
  answers: {
    200: z.object({ visitId: ID, reply: z.enum(['accepted', 'declined', 'tentative']), isOfNow: z.boolean() }),
  },
  noes: [404, 422],
});

const handle: Handler<typeof noteCalendarReplyContract> = ({ store, actor, body: { file }, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const read = readReply(file);
    if (read === null)
      return no(422, 'This is no answer to an invitation of ours. Hand in the file that came with it.');
    const { visitId, reply, sequence } = read;
    const entry = await tx
      .selectFrom('calendar_entry')
      .select(['sequence', 'reply_sequence'])
      .where('visit_id', '=', visitId)
      .forUpdate()
      .executeTakeFirst();
    if (entry === undefined || sequence > entry.sequence) return no(404, 'There is no such visit at this practice.');
    const isNewer = entry.reply_sequence === null || sequence >= entry.reply_sequence;
    if (isNewer) {
      const noted = { reply, reply_sequence: sequence, replied_at: at };
      await tx.updateTable('calendar_entry').set(noted).where('visit_id', '=', visitId).execute();
    }
    return { status: 200, body: { visitId, reply, isOfNow: sequence === entry.sequence } };
  });

export const noteCalendarReply = operation(noteCalendarReplyContract, handle);

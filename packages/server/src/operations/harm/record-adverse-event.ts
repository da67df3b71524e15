import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';

/** A harm is written down. Device, lots, settings and operator are taken from the record of its session. */
export const recordAdverseEventContract = contract({
  id: 'record-adverse-event',
  method: 'POST',
  path: '/api/people/:personId/adverse-events',
  summary: 'Records a harm, tied to the session that it followed.',
  access: whoMayAsk('recordAdverseEvent'),
  params: OF_PERSON,
  body: bodyOf('recordAdverseEvent', 'event'),
  answers: { 201: RECEIPT.extend({ eventId: ID }), 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof recordAdverseEventContract> = async (call) => {
  const command = { do: 'recordAdverseEvent', ...call.body, event: randomUUID() } as const;
  const written = await askOf(call, recordAdverseEventContract.id, command);
  if ('status' in written) return written;
  const recorded = written.entries.find((entry) => entry.kind === 'adverse-event-recorded');
  if (recorded === undefined) throw new Error('A harm was recorded without an entry.');
  return { status: 201, body: { ...receiptOf(written), eventId: recorded.body.event } };
};

export const recordAdverseEvent = operation(recordAdverseEventContract, handle);

import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** One zone was needled, or one step of it. */
export const deliverZoneContract = contract({
  id: 'deliver-zone',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/zones',
  summary: 'Records what was done in one zone.',
  access: whoMayAsk('deliverZone'),
  params: OF_SESSION,
  body: bodyOf('deliverZone', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof deliverZoneContract> = (call) =>
  answerCommand(call, deliverZoneContract.id, { do: 'deliverZone', ...call.body, session: call.params.sessionId });

export const deliverZone = operation(deliverZoneContract, handle);

import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { OF_SESSION } from './course-fields.ts';

/** The person is here, on the day of the session. */
export const checkInContract = contract({
  id: 'check-in',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/check-in',
  summary: 'Checks the person in for a session of today.',
  access: whoMayAsk('checkIn'),
  params: OF_SESSION,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof checkInContract> = (call) =>
  answerCommand(call, checkInContract.id, { do: 'checkIn', session: call.params.sessionId });

export const checkIn = operation(checkInContract, handle);

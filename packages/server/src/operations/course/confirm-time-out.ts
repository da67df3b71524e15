import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { OF_SESSION } from './course-fields.ts';

/** A colleague was there and says so under their own name. Never whoever held it. */
export const confirmTimeOutContract = contract({
  id: 'confirm-time-out',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/time-out/confirmation',
  summary: 'Confirms the time-out as the second of two.',
  access: whoMayAsk('confirmTimeOut'),
  params: OF_SESSION,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof confirmTimeOutContract> = (call) =>
  answerCommand(call, confirmTimeOutContract.id, { do: 'confirmTimeOut', session: call.params.sessionId });

export const confirmTimeOut = operation(confirmTimeOutContract, handle);

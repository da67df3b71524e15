import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** Needling ends before its plan is done; in an emergency as well. */
export const stopNeedlingContract = contract({
  id: 'stop-needling',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/stop',
  summary: 'Stops needling before its plan is done.',
  access: whoMayAsk('stopNeedling'),
  params: OF_SESSION,
  body: bodyOf('stopNeedling', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof stopNeedlingContract> = (call) =>
  answerCommand(call, stopNeedlingContract.id, { do: 'stopNeedling', ...call.body, session: call.params.sessionId });

export const stopNeedling = operation(stopNeedlingContract, handle);

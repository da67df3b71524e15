import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** What may have changed since planning is asked again on the day. */
export const screenSessionContract = contract({
  id: 'screen-session',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/screening',
  summary: 'Asks again on the day of a session.',
  access: whoMayAsk('screenSession'),
  params: OF_SESSION,
  body: bodyOf('screenSession', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof screenSessionContract> = (call) =>
  answerCommand(call, screenSessionContract.id, { do: 'screenSession', ...call.body, session: call.params.sessionId });

export const screenSession = operation(screenSessionContract, handle);

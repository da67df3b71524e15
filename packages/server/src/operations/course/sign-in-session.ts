import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** The sign-in of the treatment room: who this is, photographs, weight. */
export const signInSessionContract = contract({
  id: 'sign-in-session',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/sign-in',
  summary: 'Signs the person in to a session.',
  access: whoMayAsk('signIn'),
  params: OF_SESSION,
  body: bodyOf('signIn', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof signInSessionContract> = (call) =>
  answerCommand(call, signInSessionContract.id, { do: 'signIn', ...call.body, session: call.params.sessionId });

export const signInSession = operation(signInSessionContract, handle);

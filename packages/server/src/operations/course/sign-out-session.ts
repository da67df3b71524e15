import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** Sharps counted, handpiece disinfected, bleeding stopped. */
export const signOutSessionContract = contract({
  id: 'sign-out-session',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/sign-out',
  summary: 'Signs a session out.',
  access: whoMayAsk('signOut'),
  params: OF_SESSION,
  body: bodyOf('signOut', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof signOutSessionContract> = (call) =>
  answerCommand(call, signOutSessionContract.id, { do: 'signOut', ...call.body, session: call.params.sessionId });

export const signOutSession = operation(signOutSessionContract, handle);

import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { OF_SESSION } from './course-fields.ts';

/** The session is closed for good, with the digest of everything that was written on it. */
export const sealSessionContract = contract({
  id: 'seal-session',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/seal',
  summary: 'Seals a session.',
  access: whoMayAsk('sealSession'),
  params: OF_SESSION,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof sealSessionContract> = (call) =>
  answerCommand(call, sealSessionContract.id, { do: 'sealSession', session: call.params.sessionId });

export const sealSession = operation(sealSessionContract, handle);

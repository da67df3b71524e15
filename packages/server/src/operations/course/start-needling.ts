import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { OF_SESSION } from './course-fields.ts';

/** Needling begins, if nothing at all is open: that is found out here, at this moment, from the record and the practice. */
export const startNeedlingContract = contract({
  id: 'start-needling',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/start',
  summary: 'Begins needling, if nothing is open.',
  access: whoMayAsk('startNeedling'),
  params: OF_SESSION,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof startNeedlingContract> = (call) =>
  answerCommand(call, startNeedlingContract.id, { do: 'startNeedling', session: call.params.sessionId });

export const startNeedling = operation(startNeedlingContract, handle);

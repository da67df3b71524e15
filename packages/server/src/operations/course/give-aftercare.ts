import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** The aftercare sheet is handed over and said back. */
export const giveAftercareContract = contract({
  id: 'give-aftercare',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/aftercare',
  summary: 'Hands over the aftercare sheet.',
  access: whoMayAsk('giveAftercare'),
  params: OF_SESSION,
  body: bodyOf('giveAftercare', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof giveAftercareContract> = (call) =>
  answerCommand(call, giveAftercareContract.id, { do: 'giveAftercare', ...call.body, session: call.params.sessionId });

export const giveAftercare = operation(giveAftercareContract, handle);

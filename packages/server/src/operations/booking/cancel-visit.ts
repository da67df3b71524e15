import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_VISIT } from '../course/course-fields.ts';

/** A visit will not take place. What it had is free again at once. */
export const cancelVisitContract = contract({
  id: 'cancel-visit',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/cancel',
  summary: 'Cancels a visit.',
  access: whoMayAsk('cancelVisit'),
  params: OF_VISIT,
  body: bodyOf('cancelVisit', 'visit'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof cancelVisitContract> = (call) =>
  answerCommand(call, cancelVisitContract.id, { do: 'cancelVisit', ...call.body, visit: call.params.visitId });

export const cancelVisit = operation(cancelVisitContract, handle);

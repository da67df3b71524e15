import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';

/** Questions of the screening, some or all, by the person or with them. */
export const answerScreeningContract = contract({
  id: 'answer-screening',
  method: 'POST',
  path: '/api/people/:personId/screening',
  summary: 'Answers questions of the screening.',
  access: whoMayAsk('answerScreening'),
  params: OF_PERSON,
  body: bodyOf('answerScreening'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof answerScreeningContract> = (call) =>
  answerCommand(call, answerScreeningContract.id, { do: 'answerScreening', ...call.body });

export const answerScreening = operation(answerScreeningContract, handle);

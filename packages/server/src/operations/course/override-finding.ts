import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';

/** A clinician goes on in spite of one finding, by name and with a reason; where its rule allows that. */
export const overrideFindingContract = contract({
  id: 'override-finding',
  method: 'POST',
  path: '/api/people/:personId/overrides',
  summary: 'Goes on in spite of one finding, with a reason.',
  access: whoMayAsk('overrideFinding'),
  params: OF_PERSON,
  body: bodyOf('overrideFinding'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof overrideFindingContract> = (call) =>
  answerCommand(call, overrideFindingContract.id, { do: 'overrideFinding', ...call.body });

export const overrideFinding = operation(overrideFindingContract, handle);

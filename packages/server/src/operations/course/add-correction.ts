import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';

/** What an entry should have said. The entry itself stays as it was. */
export const addCorrectionContract = contract({
  id: 'add-correction',
  method: 'POST',
  path: '/api/people/:personId/corrections',
  summary: 'Adds a correction to an entry.',
  access: whoMayAsk('addCorrection'),
  params: OF_PERSON,
  body: bodyOf('addCorrection'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof addCorrectionContract> = (call) =>
  answerCommand(call, addCorrectionContract.id, { do: 'addCorrection', ...call.body });

export const addCorrection = operation(addCorrectionContract, handle);

import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PHOTOGRAPH } from './photograph-fields.ts';

/** One picture is kept out of some uses, whatever else the person agrees to. */
export const withholdPhotographContract = contract({
  id: 'withhold-photograph',
  method: 'POST',
  path: '/api/people/:personId/photographs/:photographId/withholdings',
  summary: 'Keeps one photograph out of some uses from now on.',
  access: whoMayAsk('withholdPhotograph'),
  params: OF_PHOTOGRAPH,
  body: bodyOf('withholdPhotograph', 'photograph'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof withholdPhotographContract> = (call) => {
  const of = { photograph: call.params.photographId };
  return answerCommand(call, withholdPhotographContract.id, { do: 'withholdPhotograph', ...call.body, ...of });
};

export const withholdPhotograph = operation(withholdPhotographContract, handle);

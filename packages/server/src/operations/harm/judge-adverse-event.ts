import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_EVENT } from './of-event.ts';

/** A harm is judged anew; what was judged before stays. */
export const judgeAdverseEventContract = contract({
  id: 'judge-adverse-event',
  method: 'POST',
  path: '/api/people/:personId/adverse-events/:eventId/judgements',
  summary: 'Judges a harm anew: grade, seriousness, causality, outcome.',
  access: whoMayAsk('judgeAdverseEvent'),
  params: OF_EVENT,
  body: bodyOf('judgeAdverseEvent', 'event'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof judgeAdverseEventContract> = (call) =>
  answerCommand(call, judgeAdverseEventContract.id, {
    do: 'judgeAdverseEvent',
    ...call.body,
    event: call.params.eventId,
  });

export const judgeAdverseEvent = operation(judgeAdverseEventContract, handle);

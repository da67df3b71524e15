import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** Needling ends with its plan done, or with every zone named that was cut short. */
export const finishNeedlingContract = contract({
  id: 'finish-needling',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/finish',
  summary: 'Ends needling.',
  access: whoMayAsk('finishNeedling'),
  params: OF_SESSION,
  body: bodyOf('finishNeedling', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof finishNeedlingContract> = (call) =>
  answerCommand(call, finishNeedlingContract.id, {
    do: 'finishNeedling',
    ...call.body,
    session: call.params.sessionId,
  });

export const finishNeedling = operation(finishNeedlingContract, handle);

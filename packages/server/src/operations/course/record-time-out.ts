import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** A time-out is held: what was said, scanned and timed. The practice looks up whether the cartridge is new. */
export const recordTimeOutContract = contract({
  id: 'record-time-out',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/time-out',
  summary: 'Records a time-out, with the cartridge that was scanned.',
  access: whoMayAsk('recordTimeOut'),
  params: OF_SESSION,
  body: bodyOf('recordTimeOut', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof recordTimeOutContract> = (call) =>
  answerCommand(call, recordTimeOutContract.id, { do: 'recordTimeOut', ...call.body, session: call.params.sessionId });

export const recordTimeOut = operation(recordTimeOutContract, handle);

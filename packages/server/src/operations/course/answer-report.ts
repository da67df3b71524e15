import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_REPORT } from './course-fields.ts';

/** A human has read a report and answers it. */
export const answerReportContract = contract({
  id: 'answer-report',
  method: 'POST',
  path: '/api/people/:personId/reports/:reportId/answers',
  summary: 'Answers a report.',
  access: whoMayAsk('answerReport'),
  params: OF_REPORT,
  body: bodyOf('answerReport', 'report'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof answerReportContract> = (call) =>
  answerCommand(call, answerReportContract.id, { do: 'answerReport', ...call.body, report: call.params.reportId });

export const answerReport = operation(answerReportContract, handle);

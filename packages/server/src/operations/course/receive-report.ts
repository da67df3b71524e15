import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { COURSE_NOES } from './answer-command.ts';
import { answerTriaged, TRIAGED_ANSWERS } from './answer-triaged.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';

/** How it is going after a session: answered at once by the rules, and put before a human with a clock where it must. */
export const receiveReportContract = contract({
  id: 'receive-report',
  method: 'POST',
  path: '/api/people/:personId/reports',
  summary: 'Reports how it is going; answers at once with what to do and whom to call.',
  access: whoMayAsk('receiveReport'),
  params: OF_PERSON,
  body: bodyOf('receiveReport', 'report'),
  answers: TRIAGED_ANSWERS,
  noes: COURSE_NOES,
});

const handle: Handler<typeof receiveReportContract> = (call) =>
  answerTriaged(call, receiveReportContract.id, { do: 'receiveReport', ...call.body, report: randomUUID() });

export const receiveReport = operation(receiveReportContract, handle);

import { randomUUID } from 'node:crypto';
import { CHECK_IN_ASKS } from '@percuta/practice';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES } from '../course/answer-command.ts';
import { answerTriaged, TRIAGED_ANSWERS } from '../course/answer-triaged.ts';
import { bodyOf } from '../course/body-of.ts';
import { ID } from '../fields.ts';

/** How it goes on the day on which the practice asks: answered at once by the rules, as every report is. */
export const answerCheckInContract = contract({
  id: 'answer-check-in',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/check-ins/:asks',
  summary: 'Answers a check-in; says at once what to do and whom to call.',
  access: whoMayAsk('answerCheckIn'),
  params: z.strictObject({ personId: ID, sessionId: ID, asks: z.enum(CHECK_IN_ASKS) }),
  body: bodyOf('answerCheckIn', 'session', 'asks', 'report'),
  answers: TRIAGED_ANSWERS,
  noes: COURSE_NOES,
});

const handle: Handler<typeof answerCheckInContract> = (call) => {
  const { sessionId: session, asks } = call.params;
  const command = { do: 'answerCheckIn', ...call.body, session, asks, report: randomUUID() } as const;
  return answerTriaged(call, answerCheckInContract.id, command);
};

export const answerCheckIn = operation(answerCheckInContract, handle);

import { randomUUID } from 'node:crypto';
import { CHECK_IN_ASKS, type PracticeNumbers, type Triage } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readPracticeStanding } from '../../practices/practice-standing.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { shownWhole } from '../course/shown-whole.ts';
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
  answers: {
    201: RECEIPT.extend({
      reportId: ID,
      triage: shownWhole<Triage>({ level: z.int() }),
      numbers: shownWhole<PracticeNumbers>({ emergency: z.string() }).nullable(),
    }),
    422: COURSE_REFUSED,
  },
  noes: COURSE_NOES,
});

const handle: Handler<typeof answerCheckInContract> = async (call) => {
  const { store, actor, body, params } = call;
  const { sessionId: session, asks } = params;
  const command = { do: 'answerCheckIn', ...body, session, asks, report: randomUUID() } as const;
  const written = await askOf(call, answerCheckInContract.id, command);
  if ('status' in written) return written;
  const triaged = written.entries.find((entry) => entry.kind === 'report-triaged');
  if (triaged === undefined) throw new Error('A check-in was taken without an answer.');
  const { report: reportId, triage } = triaged.body;
  const { numbers } = await inPractice(store.database, actor, readPracticeStanding);
  return { status: 201, body: { ...receiptOf(written), reportId, triage, numbers } };
};

export const answerCheckIn = operation(answerCheckInContract, handle);

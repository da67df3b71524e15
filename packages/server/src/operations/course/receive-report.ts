import { randomUUID } from 'node:crypto';
import type { PracticeNumbers, Triage } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readPracticeStanding } from '../../practices/practice-standing.ts';
import { ID } from '../fields.ts';
import { whoMayAsk } from './acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';
import { shownWhole } from './shown-whole.ts';

/** How it is going after a session: answered at once by the rules, and put before a human with a clock where it must. */
export const receiveReportContract = contract({
  id: 'receive-report',
  method: 'POST',
  path: '/api/people/:personId/reports',
  summary: 'Reports how it is going; answers at once with what to do and whom to call.',
  access: whoMayAsk('receiveReport'),
  params: OF_PERSON,
  body: bodyOf('receiveReport', 'report'),
  answers: {
    201: RECEIPT.extend({
      reportId: ID,
      triage: shownWhole<Triage>({ level: z.int() }),
      /** Whom to call; null where the practice has not set its numbers, and then no session starts. */
      numbers: shownWhole<PracticeNumbers>({ emergency: z.string() }).nullable(),
    }),
    422: COURSE_REFUSED,
  },
  noes: COURSE_NOES,
});

const handle: Handler<typeof receiveReportContract> = async (call) => {
  const { store, actor, body } = call;
  const command = { do: 'receiveReport', ...body, report: randomUUID() } as const;
  const written = await askOf(call, receiveReportContract.id, command);
  if ('status' in written) return written;
  const triaged = written.entries.find((entry) => entry.kind === 'report-triaged');
  if (triaged === undefined) throw new Error('A report was taken without an answer.');
  const { report: reportId, triage } = triaged.body;
  const { numbers } = await inPractice(store.database, actor, readPracticeStanding);
  return { status: 201, body: { ...receiptOf(written), reportId, triage, numbers } };
};

export const receiveReport = operation(receiveReportContract, handle);

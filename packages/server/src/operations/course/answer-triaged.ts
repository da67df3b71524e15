import type { PracticeNumbers, Triage } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { readPracticeStanding } from '../../practices/practice-standing.ts';
import { ID } from '../fields.ts';
import { askOf, COURSE_REFUSED, type CourseCall, type CourseNo, RECEIPT, receiptOf } from './answer-command.ts';
import { shownWhole } from './shown-whole.ts';

const TRIAGED = RECEIPT.extend({
  reportId: ID,
  triage: shownWhole<Triage>({ level: z.int() }),
  /** Whom to call; null where the practice has not set its numbers, and then no session starts. */
  numbers: shownWhole<PracticeNumbers>({ emergency: z.string() }).nullable(),
});

/** What somebody is answered who says how it goes: what to do, and whom to call. */
export const TRIAGED_ANSWERS = { 201: TRIAGED, 422: COURSE_REFUSED };

/** Asks for a command that takes a report, and answers at once with what the rules made of it. */
export async function answerTriaged(
  call: CourseCall,
  operation: string,
  command: Parameters<typeof askOf>[2],
): Promise<{ readonly status: 201; readonly body: z.input<typeof TRIAGED> } | CourseNo> {
  const written = await askOf(call, operation, command);
  if ('status' in written) return written;
  const triaged = written.entries.find((entry) => entry.kind === 'report-triaged');
  if (triaged === undefined) throw new Error('A report was taken without an answer.');
  const { report: reportId, triage } = triaged.body;
  const { numbers } = await inPractice(call.store.database, call.actor, readPracticeStanding);
  return { status: 201, body: { ...receiptOf(written), reportId, triage, numbers } };
}

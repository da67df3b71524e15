import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';

/** Somebody grades an outcome, in person or of a picture that they know. Blinded grades come from their round alone. */
export const measureOutcomeContract = contract({
  id: 'measure-outcome',
  method: 'POST',
  path: '/api/people/:personId/outcomes',
  summary: 'Grades an outcome on a scale.',
  access: whoMayAsk('measureOutcome'),
  params: OF_PERSON,
  body: bodyOf('measureOutcome', 'measure', 'blinded'),
  answers: { 201: RECEIPT.extend({ measureId: ID, score: z.number() }), 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof measureOutcomeContract> = async (call) => {
  const graded = { do: 'measureOutcome', ...call.body, measure: randomUUID(), blinded: null } as const;
  const written = await askOf(call, measureOutcomeContract.id, graded);
  if ('status' in written) return written;
  const [entry] = written.entries;
  if (entry?.kind !== 'outcome-measured') throw new Error('An outcome was taken without an entry.');
  const { measure: measureId, score } = entry.body;
  return { status: 201, body: { ...receiptOf(written), measureId, score } };
};

export const measureOutcome = operation(measureOutcomeContract, handle);

import { strictly } from '@percuta/model';
import { OUTCOME_ANSWERS } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { doneCodes, readRound, tasksOf } from '../../outcomes/grading-rounds.ts';
import { writeGrade } from '../../outcomes/write-grade.ts';
import { ID } from '../fields.ts';

/** One picture is graded, once, by its code. The answer says how many are left and nothing of whose it was. */
export const gradePictureContract = contract({
  id: 'grade-picture',
  method: 'POST',
  path: '/api/grading-rounds/:roundId/grades',
  summary: 'Grades one picture of a blinded round.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ roundId: ID }),
  body: strictly('the grade', {
    code: z
      .string({ error: 'must be a code of the sheet.' })
      .regex(/^[0-9a-f]{12}$/, { error: 'must be a code of the sheet.' }),
    answers: OUTCOME_ANSWERS,
  }),
  answers: { 201: z.object({ graded: z.int(), left: z.int() }), 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

const handle: Handler<typeof gradePictureContract> = async ({ store, actor, at, requestId, params, body }) => {
  const { roundId } = params;
  const round = await inPractice(store.database, actor, (tx) => readRound(tx, roundId));
  if (round === null) return NOT_YOURS;
  const given = { store, actor, at, requestId, roundId, round, ...body };
  try {
    return await inPractice(store.database, actor, async (tx) => {
      const written = await writeGrade(tx, given);
      if (written !== 'written') throw new NotWritten(written);
      const done = await doneCodes(tx, roundId);
      const mine = tasksOf(round, actor.accountId).map(({ code }) => code);
      const graded = mine.filter((code) => done.has(code)).length;
      return { status: 201 as const, body: { graded, left: mine.length - graded } };
    });
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return answerTo(error.because);
  }
};

type Because = Exclude<Awaited<ReturnType<typeof writeGrade>>, 'written'>;

const NOT_YOURS = no(404, 'There is nothing of this round under that code for you to grade.');

/** Takes everything back that was done in the transaction, the code included. */
class NotWritten extends Error {
  readonly because: Because;
  constructor(because: Because) {
    super('The grade was not written.');
    this.name = 'NotWritten';
    this.because = because;
  }
}

function answerTo(because: Because) {
  if (because === 'unknown') return NOT_YOURS;
  if (because === 'taken') return no(409, 'You have graded this picture. Go on with the next.');
  return { status: 422 as const, body: refused(because).body };
}

export const gradePicture = operation(gradePictureContract, handle);

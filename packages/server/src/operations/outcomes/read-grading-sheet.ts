import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { doneCodes, readRound, tasksOf } from '../../outcomes/grading-rounds.ts';
import { ID } from '../fields.ts';

/** What one grader has to grade: codes in an order of their own. Neither whose, nor when, nor what anybody said. */
export const readGradingSheetContract = contract({
  id: 'read-grading-sheet',
  method: 'GET',
  path: '/api/grading-rounds/:roundId/sheet',
  summary: 'One’s own sheet of a blinded round.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ roundId: ID }),
  answers: {
    200: z.object({ scale: z.string(), codes: z.array(z.object({ code: z.string(), graded: z.boolean() })) }),
  },
  noes: [404],
});

const handle: Handler<typeof readGradingSheetContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const round = await readRound(tx, params.roundId);
    const tasks = round === null ? [] : tasksOf(round, actor.accountId);
    if (round === null || tasks.length === 0) return no(404, 'There is nothing of this round for you to grade.');
    const done = await doneCodes(tx, params.roundId);
    const codes = tasks.map(({ code }) => ({ code, graded: done.has(code) }));
    return { status: 200, body: { scale: round.scale, codes } };
  });

export const readGradingSheet = operation(readGradingSheetContract, handle);

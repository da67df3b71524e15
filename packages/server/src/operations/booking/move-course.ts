import { strictly } from '@percuta/model';
import { refusal } from '@percuta/practice';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';
import { askForTimes } from './ask-for-times.ts';
import { TIME_FIELDS, TIME_TAKEN, VISIT } from './visit-fields.ts';

const MOST = 12;

/** Several visits of a course at other times, as somebody agreed to: all of them move, or none does. */
export const moveCourseContract = contract({
  id: 'move-course',
  method: 'POST',
  path: '/api/people/:personId/course-visits/move',
  summary: 'Moves several visits of a course together.',
  access: whoMayAsk('moveVisit'),
  params: OF_PERSON,
  body: strictly('the moves', {
    moves: z
      .array(strictly('a move', { visitId: ID, ...TIME_FIELDS }), { error: 'must be a list of moves.' })
      .min(1, { error: 'must have at least one move.' })
      .max(MOST, { error: `must have at most ${MOST} moves.` }),
  }),
  answers: { 201: RECEIPT.extend({ visits: z.array(VISIT) }), 409: TIME_TAKEN, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof moveCourseContract> = async (call) => {
  const { actor, at, body, params } = call;
  const { personId } = params;
  const movedToo = body.moves.map(({ visitId }) => visitId);
  const moved = await askForTimes(call, {
    operation: moveCourseContract.id,
    do: 'moveVisit',
    parts: null,
    wanted: ({ state }) => {
      const stand = body.moves.every(({ visitId }) => state.visits[visitId]?.cancelled === false);
      if (!stand || new Set(movedToo).size < movedToo.length) {
        return refusal('moveVisit', 'Name visits that are booked, each once.');
      }
      return body.moves.map(({ visitId, ...time }) => {
        const purpose = state.visits[visitId]?.purpose ?? 'session';
        const of = { visit: visitId, moved: visitId, movedToo, purpose };
        return { command: 'moveVisit' as const, actor, at, personId, time, ...of };
      });
    },
  });
  if ('status' in moved) return moved;
  return { status: 201, body: { ...receiptOf(moved.written), visits: moved.visits } };
};

export const moveCourse = operation(moveCourseContract, handle);

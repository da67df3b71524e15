import { refusal } from '@percuta/practice';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { OF_VISIT } from '../course/course-fields.ts';
import { askForTime, calendarSideOf } from './ask-for-time.ts';
import { NEW_TIME, TIME_TAKEN, VISIT } from './visit-fields.ts';

/** A visit at another time, or with somebody else. What it had stays its own until the new time is had. */
export const moveVisitContract = contract({
  id: 'move-visit',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/move',
  summary: 'Moves a visit to another time.',
  access: whoMayAsk('moveVisit'),
  params: OF_VISIT,
  body: NEW_TIME,
  answers: { 201: RECEIPT.extend(VISIT.shape), 409: TIME_TAKEN, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

/** Moves it in the name of whoever asks, signed in or by the link of a mail. */
export const handleMove: Handler<typeof moveVisitContract> = async (call) => {
  const { actor, at, body, params } = call;
  const { visitId, personId } = params;
  const asked = { command: 'moveVisit', actor, at, personId, time: body, moved: visitId } as const;
  const moved = await askForTime(
    call,
    {
      operation: moveVisitContract.id,
      do: 'moveVisit',
      calendar: calendarSideOf(body),
      wanted: async ({ state }) => {
        const before = state.visits[visitId];
        if (before === undefined || before.cancelled) return refusal('moveVisit', 'There is no such visit.');
        return { ...asked, purpose: before.purpose };
      },
    },
    (time) => ({ do: 'moveVisit', visit: visitId, ...time }),
  );
  if ('status' in moved) return moved;
  return { status: 201, body: { ...receiptOf(moved.written), ...moved.visit } };
};

export const moveVisit = operation(moveVisitContract, handleMove);

import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { askForTime, calendarSideOf } from './ask-for-time.ts';
import { NEW_VISIT, TIME_TAKEN, VISIT } from './visit-fields.ts';

/** One visit: at a time that is free, with what it needs. The database refuses the second who wants the same. */
export const bookVisitContract = contract({
  id: 'book-visit',
  method: 'POST',
  path: '/api/people/:personId/visits',
  summary: 'Books one visit.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: NEW_VISIT,
  answers: { 201: RECEIPT.extend(VISIT.shape), 409: TIME_TAKEN, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof bookVisitContract> = async (call) => {
  const { actor, at, body } = call;
  const { purpose } = body;
  const { personId } = call.params;
  const wanted = { command: 'bookVisit', actor, at, personId, time: body, purpose, moved: null } as const;
  const visit = randomUUID();
  const booked = await askForTime(
    call,
    {
      operation: bookVisitContract.id,
      do: 'bookVisit',
      calendar: calendarSideOf(body),
      wanted: async () => wanted,
    },
    (time) => {
      return { do: 'bookVisit', visit, purpose, ...time };
    },
  );
  if ('status' in booked) return booked;
  return { status: 201, body: { ...receiptOf(booked.written), ...booked.visit } };
};

export const bookVisit = operation(bookVisitContract, handle);

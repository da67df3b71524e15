import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { askForTimes } from './ask-for-times.ts';
import { COURSE_VISITS, TIME_TAKEN, VISIT } from './visit-fields.ts';

/** A whole course at once: its sessions, follow-ups and outcome visits. All of it is booked, or nothing is. */
export const bookCourseContract = contract({
  id: 'book-course',
  method: 'POST',
  path: '/api/people/:personId/course-visits',
  summary: 'Books a whole course.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: strictly('the course', COURSE_VISITS),
  answers: { 201: RECEIPT.extend({ visits: z.array(VISIT) }), 409: TIME_TAKEN, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof bookCourseContract> = async (call) => {
  const { actor, at, body, params } = call;
  const { parts } = body;
  const asked = { command: 'bookVisit', actor, at, personId: params.personId, moved: null } as const;
  const wanted = body.visits.map(({ purpose, ...time }) => ({
    ...asked,
    visit: randomUUID(),
    purpose,
    time: { ...time, parts },
  }));
  const booked = await askForTimes(call, {
    operation: bookCourseContract.id,
    do: 'bookVisit',
    parts: parts ?? null,
    wanted: () => wanted,
  });
  if ('status' in booked) return booked;
  return { status: 201, body: { ...receiptOf(booked.written), visits: booked.visits } };
};

export const bookCourse = operation(bookCourseContract, handle);

import type { readCourseContract } from '@percuta/server';
import type { AnswerBody } from '../server/call.ts';
import { call } from '../server/call.ts';
import { type Asked, useAnswer } from '../server/use-answer.ts';

/** A person's course as one's role needs to know it, with where the record ends. */
export type CourseRead = AnswerBody<typeof readCourseContract, 200>;

/** The course of a person, and a way to read it again after something was written. */
export function useCourse(
  personId: string,
): readonly [Asked<{ readonly ok: true; readonly body: CourseRead }>, () => Promise<void>] {
  return useAnswer(personId, () =>
    call<typeof readCourseContract>({ method: 'GET', path: '/api/people/:personId/course', params: { personId } }),
  );
}

import type { readBookedCourseContract } from '@percuta/server';
import { type AnswerBody, call, type Denial } from '../../server/call.ts';
import { type Asked, useAnswer } from '../../server/use-answer.ts';

/** Where the sessions that are booked stand, and what of the plan is left to book. */
export type BookedCourse = AnswerBody<typeof readBookedCourseContract, 200>;

export type BookedSession = BookedCourse['sessions'][number];

interface Read {
  readonly ok: true;
  readonly body: BookedCourse;
}

/** Another `turn`: it is read again. */
export function useBookedCourse(personId: string, turn: number | string = 0): Asked<Read> {
  const [answer] = useAnswer(
    `${personId} ${turn}`,
    (): Promise<Read | Denial> =>
      call<typeof readBookedCourseContract>({
        method: 'GET',
        path: '/api/people/:personId/booked-course',
        params: { personId },
      }),
  );
  return answer;
}

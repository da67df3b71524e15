import type { CourseView, PatientView } from '@percuta/practice';
import type { readCourseContract } from '@percuta/server';
import { call, type Denial } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';

/** One’s own course, with the day it is at the practice and where the record ends. */
export interface OwnCourse {
  readonly personId: string;
  readonly today: string;
  readonly record: { readonly length: number; readonly hash: string };
  readonly view: PatientView;
  readonly again: () => Promise<void>;
}

export function useOwnCourse(personId: string): OwnCourse | 'waiting' | Denial {
  const [answer, again] = useAnswer(personId, () =>
    call<typeof readCourseContract>({ method: 'GET', path: '/api/people/:personId/course', params: { personId } }),
  );
  if (answer === 'waiting' || !answer.ok) return answer;
  const { view, today, record } = answer.body;
  return isPatient(view) ? { personId, today, record, view, again } : 'waiting';
}

function isPatient(view: CourseView): view is PatientView {
  return view.role === 'patient';
}

import type { CourseState, SessionRecord, TreatingView } from '@percuta/practice';
import type { RoomAsk } from '../../offline/line.ts';
import type { Me } from '../../server/use-me.ts';
import type { Practice } from '../../server/use-practice.ts';
import type { NameOf } from '../use-staff.ts';
import type { Taps } from './use-taps.ts';

/** Everything that a step of the treatment room works with. */
export interface Room {
  readonly personId: string;
  readonly sessionId: string;
  readonly me: Me;
  readonly practice: Practice;
  readonly view: TreatingView;
  readonly course: CourseState;
  /** With what this tablet noted and the record does not hold yet. */
  readonly record: SessionRecord;
  /** As the server told it last. */
  readonly onRecord: SessionRecord;
  readonly visit: CourseState['visits'][string];
  /** The newest version of the plan, which a session before its start follows. */
  readonly plan: CourseState['plans'][number];
  readonly today: string;
  readonly taps: Taps;
  readonly nameOf: NameOf;
  /** Keeps what was done: it is on this tablet when this answers, and goes to the record by itself. */
  readonly note: (ask: RoomAsk) => Promise<void>;
  /** There is no network, or no server behind it: the record was not read just now. */
  readonly isStale: boolean;
  /** Reads the record again. */
  readonly again: () => Promise<void>;
}

/** The path’s part of every call of a session. */
export function ofSession({ personId, sessionId }: Pick<Room, 'personId' | 'sessionId'>) {
  return { personId, sessionId };
}

/** Which session of the course it is, from 1, by its day. */
export function sessionNumber({ course, sessionId }: Pick<Room, 'course' | 'sessionId'>): number {
  const days = Object.values(course.visits)
    .filter(({ visit, cancelled }) => course.sessions[visit] !== undefined && !cancelled)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map(({ visit }) => visit);
  return days.indexOf(sessionId) + 1;
}

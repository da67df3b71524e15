import { attendanceOf } from '../course/attendance.ts';
import type { CourseState } from '../course/course-state.ts';
import type { SessionState } from '../session/session-moves.ts';
import type { VisitStage } from './views.ts';

const OF_A_SESSION: Readonly<Record<SessionState, VisitStage>> = {
  planned: 'booked',
  'checked-in': 'here',
  'signed-in': 'here',
  'timed-out': 'here',
  needling: 'in treatment',
  needled: 'in treatment',
  'signed-out': 'done',
  sealed: 'done',
  'called-off': 'cancelled',
};

/** Where a visit is, as the calendar knows it. A visit without a session is done once its day has passed. */
export function visitStage(state: CourseState, id: string, today: string): VisitStage {
  const visit = state.visits[id];
  if (visit === undefined || visit.cancelled) return 'cancelled';
  const attendance = attendanceOf(visit);
  if (attendance === 'missed') return 'missed';
  const session = state.sessions[id]?.session;
  const isHere = attendance === 'arrived' && visit.on === today;
  if (session !== undefined) return isHere && session.state === 'planned' ? 'here' : OF_A_SESSION[session.state];
  if (visit.on < today) return 'done';
  return isHere ? 'here' : 'booked';
}

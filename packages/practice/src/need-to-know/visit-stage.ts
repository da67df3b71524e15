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
  const session = state.sessions[id]?.session;
  if (session !== undefined) return OF_A_SESSION[session.state];
  return visit.on < today ? 'done' : 'booked';
}

import { replayMove, type SessionChanges } from '../session/session.ts';
import type { SessionMoveName } from '../session/session-moves.ts';
import type { CourseState, SessionRecord } from './course-state.ts';
import { BrokenRecord } from './entry.ts';

/** One move of a session as an entry tells it: which, and what it changes in the session and beside it. */
interface Told {
  readonly id: string;
  readonly move: SessionMoveName;
  readonly changes?: (record: SessionRecord) => SessionChanges;
  readonly beside?: Partial<Omit<SessionRecord, 'id' | 'session'>>;
}

/** The state with one session moved on as the record tells it. Throws where the session does not exist or cannot move. */
export function withSession(state: CourseState, seq: number, { id, move, changes, beside }: Told): CourseState {
  const record = state.sessions[id];
  if (record === undefined) throw new BrokenRecord(seq, 'no such session');
  const session = replayMove(record.session, move, changes?.(record) ?? {});
  return { ...state, sessions: { ...state.sessions, [id]: { ...record, ...beside, session } } };
}

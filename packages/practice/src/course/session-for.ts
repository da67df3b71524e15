import { type Refusal, refusal } from '../session/refusal.ts';
import { hasMove, type Session } from '../session/session.ts';
import type { SessionMoveName, SourceOf } from '../session/session-moves.ts';
import type { CourseState, SessionRecord } from './course-state.ts';

/** A session that is in a state from which a move is possible: from here on the compiler knows. */
export interface ReadyFor<M extends SessionMoveName> {
  readonly refused: false;
  readonly record: SessionRecord;
  readonly session: Session<SourceOf<M>>;
}

const STATE_WORDS: Readonly<Record<Session['state'], string>> = {
  planned: 'The person has not been checked in.',
  'checked-in': 'The person has not been signed in.',
  'signed-in': 'The time-out has not been held.',
  'timed-out': 'Needling has not begun.',
  needling: 'Needling is under way.',
  needled: 'Needling has ended; the session is not signed out yet.',
  'signed-out': 'The session is signed out and waits for its seal.',
  sealed: 'The session is sealed. Add a correction instead.',
  'called-off': 'The session was called off.',
};

/** The session that a command names, where it has the move that the command makes; otherwise why not. */
export function sessionFor<M extends SessionMoveName>(
  state: CourseState,
  { what, session: id, move }: { readonly what: string; readonly session: string; readonly move: M },
): ReadyFor<M> | Refusal {
  const record = state.sessions[id];
  if (record === undefined) return refusal(what, 'There is no such session. Look at the visits of this person.');
  const { session } = record;
  if (!hasMove(session, move)) return refusal(what, STATE_WORDS[session.state]);
  return { refused: false, record, session };
}

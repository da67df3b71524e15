import {
  deliverZone,
  finishNeedling,
  hasMove,
  type Refusal,
  type Session,
  type SessionRecord,
  stopNeedling,
} from '@percuta/practice';
import type { Line, RoomAsk } from './line.ts';

/**
 * A session as the record tells it, with what this tablet noted and the record does not hold yet. What the session cannot
 * take is left out here; the server says why when it comes to it.
 */
export function withWaiting(record: SessionRecord, line: Line, length: number): SessionRecord {
  const own = line.filter(
    ({ sessionId, standing }) =>
      sessionId === record.id &&
      (standing.is === 'waiting' || (standing.is === 'on record' && standing.length > length)),
  );
  return { ...record, session: own.reduce<Session>((session, { ask }) => after(session, ask), record.session) };
}

function after(session: Session, ask: RoomAsk): Session {
  const next = tried(session, ask);
  return 'refused' in next ? session : next;
}

function tried(session: Session, ask: RoomAsk): Session | Refusal {
  switch (ask.do) {
    case 'deliverZone':
      return hasMove(session, 'deliver') ? deliverZone(session, ask.body) : session;
    case 'stopNeedling':
      return hasMove(session, 'stop') ? stopNeedling(session, ask.body.because) : session;
    case 'finishNeedling':
      return hasMove(session, 'finish') ? finishNeedling(session, ask.body.leftOut) : session;
  }
}

import { useEffect, useState } from 'react';
import { keepPracticeZone } from '../numbers/practice-zone.ts';
import { readCopy, type SessionCopy } from './session-copy.ts';

/** The copy of a session, once it is needed; it stays until another session is. Null where there is none. */
export function useSessionCopy(sessionId: string | null, isNeeded: boolean): SessionCopy | 'waiting' | null {
  const [copy, setCopy] = useState<SessionCopy | 'waiting' | null>('waiting');
  useEffect(() => {
    if (!isNeeded) return;
    void (sessionId === null ? Promise.resolve(null) : readCopy(sessionId).catch(() => null)).then((kept) => {
      if (kept !== null) keepPracticeZone(kept.practice.timeZone);
      setCopy(kept);
    });
  }, [sessionId, isNeeded]);
  if (sessionId === null) return null;
  return copy !== null && copy !== 'waiting' && copy.sessionId !== sessionId ? 'waiting' : copy;
}

import type { readCourseContract, readPersonContract } from '@percuta/server';
import { useCallback, useEffect, useState } from 'react';
import { entryLine } from '../../offline/entry-line.ts';
import { forgetCopy, keepCopy, readCopy, type SessionCopy } from '../../offline/session-copy.ts';
import { call, type Denial } from '../../server/call.ts';
import type { Me } from '../../server/use-me.ts';
import type { Practice } from '../../server/use-practice.ts';
import { treatingView } from './treating-view.ts';

/** Which session, and who looks. */
export interface SessionOf {
  readonly personId: string;
  readonly sessionId: string;
  readonly me: Me;
  readonly practice: Practice;
}

type Told = Pick<SessionCopy, 'person' | 'read'>;

/** A session as it was read last, and whether that is still so. */
export interface SessionRead {
  readonly told: Told | Denial | 'waiting';
  /** It could not be read now: what stands here is what this tablet read before. */
  readonly isStale: boolean;
  readonly again: () => Promise<void>;
}

const UNHEARD = [0, 502, 503, 504];
const PAUSE_MS = 4_000;

/** Reads a session; without a network, what this tablet keeps of it, and asks until there is one. */
export function useSessionRead(of: SessionOf): SessionRead {
  const { sessionId } = of;
  const [state, setState] = useState<Omit<SessionRead, 'again'> & { readonly of: string }>(waitingFor(sessionId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: who looks changes with the page alone
  const again = useCallback(async () => {
    const answer = await readSession(of);
    if (!('ok' in answer)) {
      setState({ of: sessionId, told: answer, isStale: false });
      // Only now: what leaves the line has to stand in what is kept, and on the screen.
      return entryLine.recordRead(of.personId, answer.read.record.length);
    }
    const isUnheard = UNHEARD.includes(answer.status);
    const copy = isUnheard ? await readCopy(sessionId).catch(() => null) : null;
    setState((now) => {
      const before = now.of === sessionId && now.told !== 'waiting' && !('ok' in now.told) ? now.told : null;
      const kept = before ?? copy;
      return isUnheard && kept !== null
        ? { of: sessionId, told: kept, isStale: true }
        : { of: sessionId, told: answer, isStale: false };
    });
  }, [sessionId]);
  useEffect(() => void again(), [again]);
  useEffect(() => {
    if (!state.isStale) return;
    const timer = setInterval(() => void again(), PAUSE_MS);
    return () => clearInterval(timer);
  }, [state.isStale, again]);
  const { told, isStale } = state.of === sessionId ? state : waitingFor(sessionId);
  return { told, isStale, again };
}

function waitingFor(of: string) {
  return { of, told: 'waiting', isStale: false } as const;
}

async function readSession(of: SessionOf): Promise<Told | Denial> {
  const { personId } = of;
  const [person, course] = await Promise.all([
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
    call<typeof readCourseContract>({ method: 'GET', path: '/api/people/:personId/course', params: { personId } }),
  ]);
  if (!person.ok) return person;
  if (!course.ok) return course;
  const told = { person: person.body, read: course.body };
  await keepWhileUnderWay(of, told);
  return told;
}

const UNDER_WAY: readonly string[] = ['signed-in', 'timed-out', 'needling', 'needled'];

async function keepWhileUnderWay({ sessionId, me, practice }: SessionOf, told: Told): Promise<void> {
  const session = treatingView(told.read.view)?.course.sessions[sessionId]?.session;
  const isUnderWay = session !== undefined && UNDER_WAY.includes(session.state);
  await (isUnderWay ? keepCopy({ sessionId, savedAtMs: Date.now(), me, practice, ...told }) : forgetCopy(sessionId));
}

import type { listCalendarContract } from '@percuta/server';
import { useEffect, useRef, useState } from 'react';
import { addDays } from '../../booking/month.ts';
import { instantAt } from '../../numbers/wall-instant.ts';
import { call, type Denial } from '../../server/call.ts';
import { type Asked, useAnswer } from '../../server/use-answer.ts';
import type { CalendarVisit } from './calendar-visit.ts';
import { type Hearer, hearChanges } from './hear-changes.ts';

const ASK_AGAIN_MS = 15_000;

interface Days {
  readonly ok: true;
  /** The moment at which they were read. */
  readonly readAt: string;
  readonly visits: readonly CalendarVisit[];
}

async function readDays(days: readonly string[]): Promise<Days | Denial> {
  const [first = ''] = days;
  const query = { from: instantAt(first, 0), until: instantAt(addDays(days.at(-1) ?? first, 1), 0) };
  const answer = await call<typeof listCalendarContract>({ method: 'GET', path: '/api/calendar', query });
  if (!answer.ok) return answer;
  const readAt = new Date().toISOString();
  return { ok: true, readAt, visits: answer.body.visits.filter(({ stage }) => stage !== 'cancelled') };
}

/**
 * The visits of some days, and whether what another desk changes comes in as it happens. Where nothing can be heard they
 * are read again and again; and when somebody comes back to this one.
 */
export function useCalendarDays(
  days: readonly string[],
  isResting: boolean,
): readonly [Asked<Days>, () => Promise<void>, boolean] {
  const key = days.join();
  const [answer, again] = useAnswer(key, () => readDays(days));
  const [isHeard, setHeard] = useState(true);
  // What listens stays while days are drawn anew.
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (!isResting) return;
    const read = () => void latest.current();
    const changed = (on: string | null) => {
      if (on === null || key.includes(on)) read();
    };
    let hearer: Hearer | null = null;
    const look = () => {
      const isSeen = document.visibilityState === 'visible';
      if (!isSeen) hearer?.close();
      hearer = isSeen ? (hearer ?? hearChanges({ opened: read, changed })) : null;
    };
    look();
    const timer = window.setInterval(() => {
      if (hearer === null) return;
      setHeard(hearer.isOpen());
      if (!hearer.isOpen()) read();
    }, ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      hearer?.close();
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isResting, key]);
  const good = useRef<{ readonly key: string; readonly answer: Days } | null>(null);
  if (answer !== 'waiting' && answer.ok) good.current = { key, answer };
  const isLost = answer !== 'waiting' && !answer.ok && answer.status === 0;
  // Without a network what was read stays, and says from when it is.
  const kept = isLost && good.current?.key === key ? good.current.answer : null;
  return [kept ?? answer, again, isHeard && !isLost];
}

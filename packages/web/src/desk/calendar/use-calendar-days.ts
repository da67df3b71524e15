import type { listCalendarContract } from '@percuta/server';
import { useEffect } from 'react';
import { addDays } from '../../booking/month.ts';
import { instantAt } from '../../numbers/wall-instant.ts';
import { call, type Denial } from '../../server/call.ts';
import { type Asked, useAnswer } from '../../server/use-answer.ts';
import type { CalendarVisit } from './calendar-visit.ts';

const ASK_AGAIN_MS = 60_000;

interface Days {
  readonly ok: true;
  readonly visits: readonly CalendarVisit[];
}

async function readDays(days: readonly string[]): Promise<Days | Denial> {
  const [first = ''] = days;
  const query = { from: instantAt(first, 0), until: instantAt(addDays(days.at(-1) ?? first, 1), 0) };
  const answer = await call<typeof listCalendarContract>({ method: 'GET', path: '/api/calendar', query });
  if (!answer.ok) return answer;
  return { ok: true, visits: answer.body.visits.filter(({ stage }) => stage !== 'cancelled') };
}

/** The visits of some days. What another desk changes comes in every minute, and when somebody comes back to this one. */
export function useCalendarDays(
  days: readonly string[],
  isResting: boolean,
): readonly [Asked<Days>, () => Promise<void>] {
  const [answer, again] = useAnswer(days.join(), () => readDays(days));
  useEffect(() => {
    if (!isResting) return;
    const look = () => {
      if (document.visibilityState === 'visible') void again();
    };
    const timer = window.setInterval(look, ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again, isResting]);
  return [answer, again];
}

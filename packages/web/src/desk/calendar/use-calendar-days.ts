import type { listTodayContract } from '@percuta/server';
import { useEffect } from 'react';
import { call, type Denial } from '../../server/call.ts';
import { type Asked, useAnswer } from '../../server/use-answer.ts';
import type { CalendarVisit } from './calendar-visit.ts';

const ASK_AGAIN_MS = 60_000;

interface Days {
  readonly ok: true;
  readonly visits: readonly CalendarVisit[];
}

async function readDays(days: readonly string[]): Promise<Days | Denial> {
  const answers = await Promise.all(
    days.map((on) => call<typeof listTodayContract>({ method: 'GET', path: '/api/today', query: { on } })),
  );
  const visits: CalendarVisit[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    const { on } = answer.body;
    visits.push(...answer.body.visits.filter(({ stage }) => stage !== 'cancelled').map((visit) => ({ ...visit, on })));
  }
  return { ok: true, visits };
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

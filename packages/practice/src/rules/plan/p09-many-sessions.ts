import { limit } from '@percuta/evidence';
import type { PlannedSessions } from '../../plan/needling-plan.ts';
import type { PlanRule } from './plan-context.ts';

export const P09: PlanRule = {
  id: 'P09',
  version: 1,
  needs: ['sessions.count'],
  reads: ['sessions.reviewAfterSession'],
  judge: ({ sessions }) => {
    const run = longestRun(sessions);
    const most = limit('sessionsMaximum').value;
    return run > most
      ? { verdict: 'caution', because: `${run} sessions in a row without a look at the result.` }
      : null;
  },
  cases: {
    fires: [
      {
        name: 'seven sessions in one go',
        facts: { sessions: sessions(7, null) },
        gives: { verdict: 'caution', blocksSession: false },
      },
      { name: 'twelve, a review after the third', facts: { sessions: sessions(12, 3) }, gives: { verdict: 'caution' } },
      {
        name: 'nobody said how many',
        facts: { sessions: { count: null, intervalDays: 30, reviewAfterSession: null } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [
      { name: 'three sessions' },
      { name: 'six sessions', facts: { sessions: sessions(6, null) } },
      { name: 'nine, a review after the third', facts: { sessions: sessions(9, 3) } },
    ],
  },
};

function longestRun({ count, reviewAfterSession }: PlannedSessions): number {
  if (count === null) return 0;
  if (reviewAfterSession === null || reviewAfterSession >= count) return count;
  return Math.max(reviewAfterSession, count - reviewAfterSession);
}

function sessions(count: number, reviewAfterSession: number | null): PlannedSessions {
  return { count, intervalDays: 30, reviewAfterSession };
}

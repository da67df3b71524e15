import { limit } from '@percuta/evidence';
import type { PlanRule } from './plan-context.ts';

export const P07: PlanRule = {
  id: 'P07',
  version: 1,
  needs: ['sessions.count'],
  reads: ['sessions.intervalDays'],
  judge: ({ sessions }) => {
    const { count, intervalDays } = sessions;
    if (intervalDays === null) {
      return count !== null && count > 1 ? { verdict: 'ask', missing: ['sessions.intervalDays'] } : null;
    }
    const shortest = limit('intervalBlockDays').value;
    if (count === 1 || intervalDays >= shortest) return null;
    return { verdict: 'refuse', because: `${intervalDays} days; at least ${shortest}.` };
  },
  cases: {
    fires: [
      { name: 'ten days apart', facts: { sessions: every(10) }, gives: { verdict: 'refuse', blocksSession: true } },
      { name: 'thirteen days apart', facts: { sessions: every(13) }, gives: { verdict: 'refuse' } },
      { name: 'twice on one day', facts: { sessions: every(0) }, gives: { verdict: 'refuse' } },
      {
        name: 'three sessions, nobody said how far apart',
        facts: { sessions: { count: 3, intervalDays: null, reviewAfterSession: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'nobody said how many sessions',
        facts: { sessions: { count: null, intervalDays: 30, reviewAfterSession: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'thirty days apart' },
      { name: 'fourteen days apart', facts: { sessions: every(14) } },
      { name: 'one session', facts: { sessions: { count: 1, intervalDays: null, reviewAfterSession: null } } },
    ],
  },
};

function every(intervalDays: number) {
  return { count: 3, intervalDays, reviewAfterSession: null };
}

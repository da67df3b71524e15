import { limit } from '@percuta/evidence';
import type { NeedlingPlan } from '../../plan/needling-plan.ts';
import type { PlanRule } from './plan-context.ts';

export const P08: PlanRule = {
  id: 'P08',
  version: 1,
  needs: [],
  reads: ['sessions.intervalDays', 'person.fitzpatrickType', 'person.pigmentMarks'],
  judge: ({ sessions, person }) => {
    const { count, intervalDays } = sessions;
    if (intervalDays === null || count === 1 || intervalDays < limit('intervalBlockDays').value) return null;
    const { days, why } = usualInterval(person);
    return intervalDays < days ? { verdict: 'ask', because: `${intervalDays} days; ${days} ${why}.` } : null;
  },
  cases: {
    fires: [
      { name: 'three weeks apart', facts: { sessions: every(21) }, gives: { verdict: 'ask', blocksSession: false } },
      { name: '27 days apart', facts: { sessions: every(27) }, gives: { verdict: 'ask' } },
      { name: 'type V, 30 days apart', facts: { person: skin(5), sessions: every(30) }, gives: { verdict: 'ask' } },
      { name: 'type VI, 41 days apart', facts: { person: skin(6), sessions: every(41) } },
      { name: 'dark marks before, 30 days apart', facts: { person: { ...skin(2), pigmentMarks: true } } },
      { name: 'skin type not known, 30 days apart', facts: { person: skin(null) }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [
      { name: 'type II, 28 days apart', facts: { sessions: every(28) } },
      { name: 'type V, 42 days apart', facts: { person: skin(5), sessions: every(42) } },
      { name: 'type IV, 30 days apart', facts: { person: skin(4) } },
      { name: 'ten days: another rule refuses it', facts: { sessions: every(10) } },
      { name: 'one session', facts: { sessions: { count: 1, intervalDays: null, reviewAfterSession: null } } },
    ],
  },
};

/**
 * The interval that is usual for this skin, in days, and why. A type that nobody knows is treated as the one that needs
 * longest. Source: the register's limits of rule P08.
 */
export function usualInterval({ fitzpatrickType, pigmentMarks }: NeedlingPlan['person']) {
  const longer = limit('intervalPigmentRiskDays').value;
  if (pigmentMarks === true) return { days: longer, why: 'after pigment marks' };
  if (fitzpatrickType === null) return { days: longer, why: 'until the skin type is known' };
  if (fitzpatrickType >= limit('intervalPigmentRiskFitzpatrickType').value) {
    return { days: longer, why: 'for Fitzpatrick types V and VI' };
  }
  return { days: limit('intervalNormDays').value, why: 'is usual' };
}

function every(intervalDays: number) {
  return { count: 3, intervalDays, reviewAfterSession: null };
}

function skin(fitzpatrickType: number | null) {
  return { age: 34, fitzpatrickType, pigmentMarks: false };
}

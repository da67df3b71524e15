import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

const ALL_SAID = TIME_OUT_BASELINE.facts.confirmedAloud;
const ITEMS = ['identity', 'consent', 'photographs', 'exclusions', 'plan'] as const;

export const T08: Rule<TimeOutFacts> = {
  id: 'T08',
  version: 1,
  needs: ITEMS.map((item) => `confirmedAloud.${item}`),
  judge: ({ confirmedAloud }) => {
    const open = ITEMS.filter((item) => confirmedAloud[item] === false);
    return open.length === 0 ? null : { verdict: 'refuse', because: `Not confirmed: ${open.join(', ')}.` };
  },
  cases: {
    fires: [
      ...ITEMS.map((item) => ({
        name: `${item} not confirmed aloud`,
        facts: { confirmedAloud: { ...ALL_SAID, [item]: false } },
        gives: { verdict: 'refuse' as const },
      })),
      {
        name: 'not yet asked about the plan',
        facts: { confirmedAloud: { ...ALL_SAID, plan: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [{ name: 'all five confirmed aloud' }],
  },
};

import type { PlanRule } from './plan-context.ts';

export const P12: PlanRule = {
  id: 'P12',
  version: 1,
  needs: ['setting'],
  judge: ({ setting }) => (setting === 'home' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      { name: 'at home', facts: { setting: 'home' }, gives: { verdict: 'refuse', blocksSession: true } },
      { name: 'place not said', facts: { setting: null }, gives: { verdict: 'ask', blocksSession: true } },
    ],
    doesNotFire: [{ name: 'in the practice' }],
  },
};

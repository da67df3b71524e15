import type { PlanRule } from './plan-context.ts';

export const P11: PlanRule = {
  id: 'P11',
  version: 1,
  needs: ['modality'],
  judge: ({ modality }) => (modality === 'radiofrequency' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      { name: 'radiofrequency needling', facts: { modality: 'radiofrequency' }, gives: { verdict: 'refuse' } },
      { name: 'modality not said', facts: { modality: null }, gives: { verdict: 'ask', blocksSession: true } },
    ],
    doesNotFire: [{ name: 'needling without heat' }],
  },
};

import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S11: ScreeningRule = {
  id: 'S11',
  version: 1,
  needs: ['anticoagulant'],
  judge: ({ anticoagulant }) => (anticoagulant?.answer === 'yes' ? { verdict: 'ask' } : null),
  cases: {
    fires: [
      {
        name: 'warfarin, INR 2.4 of yesterday',
        facts: { anticoagulant: { answer: 'yes', medicines: ['warfarin'], inr: 2.4, inrOn: '2026-11-23' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'low-dose aspirin',
        facts: { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [{ name: 'no blood thinner', facts: { anticoagulant: { answer: 'no' } } }],
  },
};

import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S39: ScreeningRule = {
  id: 'S39',
  version: 1,
  needs: ['bloodBorneVirus'],
  judge: ({ bloodBorneVirus }) => (bloodBorneVirus?.answer === 'yes' ? { verdict: 'ask' } : null),
  cases: {
    fires: [
      {
        name: 'HIV, well controlled: asked, never refused',
        facts: { bloodBorneVirus: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
    ],
    doesNotFire: [{ name: 'none known', facts: { bloodBorneVirus: { answer: 'no' } } }],
  },
};

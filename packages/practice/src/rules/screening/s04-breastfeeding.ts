import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S04: ScreeningRule = {
  id: 'S04',
  version: 1,
  needs: ['breastfeeding'],
  judge: ({ breastfeeding }) => (breastfeeding?.answer === 'yes' ? { verdict: 'ask' } : null),
  cases: {
    fires: [
      {
        name: 'breast-feeding',
        facts: { breastfeeding: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
    ],
    doesNotFire: [{ name: 'weaned', facts: { breastfeeding: { answer: 'no' } } }],
  },
};

import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S23: ScreeningRule = {
  id: 'S23',
  version: 1,
  needs: ['connectiveTissueDisease'],
  judge: ({ connectiveTissueDisease }) => {
    if (connectiveTissueDisease?.answer === 'scleroderma') return { verdict: 'refuse' };
    return connectiveTissueDisease?.answer === 'other' ? { verdict: 'ask' } : null;
  },
  cases: {
    fires: [
      {
        name: 'scleroderma',
        facts: { connectiveTissueDisease: { answer: 'scleroderma' } },
        gives: { verdict: 'refuse' },
      },
      { name: 'lupus', facts: { connectiveTissueDisease: { answer: 'other' } }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [{ name: 'none', facts: { connectiveTissueDisease: { answer: 'no' } } }],
  },
};

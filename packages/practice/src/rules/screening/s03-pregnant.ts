import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S03: ScreeningRule = {
  id: 'S03',
  version: 1,
  needs: ['pregnant'],
  judge: ({ pregnant }) => (pregnant?.answer === 'yes' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      { name: 'pregnant', facts: { pregnant: { answer: 'yes' } }, gives: { verdict: 'refuse', blocksSession: true } },
    ],
    doesNotFire: [
      { name: 'not pregnant', facts: { pregnant: { answer: 'no' } } },
      { name: 'cannot be pregnant', facts: { pregnant: { answer: 'not-applicable' } } },
    ],
  },
};

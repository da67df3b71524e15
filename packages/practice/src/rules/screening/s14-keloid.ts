import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S14: ScreeningRule = {
  id: 'S14',
  version: 1,
  needs: ['keloid'],
  judge: ({ keloid }) => (keloid?.answer === 'yes' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      { name: 'keloid on the shoulder years ago', facts: { keloid: { answer: 'yes' } }, gives: { verdict: 'refuse' } },
    ],
    doesNotFire: [{ name: 'scars heal flat', facts: { keloid: { answer: 'no' } } }],
  },
};

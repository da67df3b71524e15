import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S32: ScreeningRule = {
  id: 'S32',
  version: 1,
  needs: ['metalAllergy'],
  judge: ({ metalAllergy }) => {
    if (metalAllergy?.answer === 'steel') return { verdict: 'refuse' };
    return metalAllergy?.answer === 'nickel' || metalAllergy?.answer === 'other-metal' ? { verdict: 'ask' } : null;
  },
  cases: {
    fires: [
      { name: 'reacts to stainless steel', facts: { metalAllergy: { answer: 'steel' } }, gives: { verdict: 'refuse' } },
      { name: 'nickel, patch test positive', facts: { metalAllergy: { answer: 'nickel' } }, gives: { verdict: 'ask' } },
      { name: 'chromium', facts: { metalAllergy: { answer: 'other-metal' } }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [{ name: 'wears cheap earrings without trouble', facts: { metalAllergy: { answer: 'no' } } }],
  },
};

import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S37: ScreeningRule = {
  id: 'S37',
  version: 1,
  needs: ['rosacea'],
  judge: ({ rosacea }) =>
    rosacea?.answer === 'papulopustular' ? { verdict: 'defer', condition: 'until the rosacea is calm' } : null,
  cases: {
    fires: [
      {
        name: 'rosacea with pustules',
        facts: { rosacea: { answer: 'papulopustular' } },
        gives: { verdict: 'defer', until: null },
      },
    ],
    doesNotFire: [
      { name: 'flushes easily', facts: { rosacea: { answer: 'mild' } } },
      { name: 'none', facts: { rosacea: { answer: 'no' } } },
    ],
  },
};

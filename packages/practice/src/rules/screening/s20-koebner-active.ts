import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S20: ScreeningRule = {
  id: 'S20',
  version: 1,
  needs: ['koebnerDisease'],
  judge: ({ koebnerDisease }) => (koebnerDisease?.answer === 'active-in-field' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      {
        name: 'vitiligo active on the cheek to be treated',
        facts: { koebnerDisease: { answer: 'active-in-field' } },
        gives: { verdict: 'refuse' },
      },
    ],
    doesNotFire: [
      { name: 'psoriasis active on the elbows: S21 speaks', facts: { koebnerDisease: { answer: 'active-elsewhere' } } },
      { name: 'none', facts: { koebnerDisease: { answer: 'no' } } },
    ],
  },
};

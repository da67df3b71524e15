import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S15: ScreeningRule = {
  id: 'S15',
  version: 1,
  needs: ['immunosuppressed'],
  judge: ({ immunosuppressed }) => (immunosuppressed?.answer === 'yes' ? { verdict: 'ask' } : null),
  cases: {
    fires: [
      {
        name: 'tacrolimus after a transplant',
        facts: { immunosuppressed: { answer: 'yes' } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [
      { name: 'immune system as usual', facts: { immunosuppressed: { answer: 'no' } } },
      { name: 'well-controlled HIV alone: S39 speaks, not S15', facts: { bloodBorneVirus: { answer: 'yes' } } },
    ],
  },
};

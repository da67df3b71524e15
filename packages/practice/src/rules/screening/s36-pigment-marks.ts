import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S36: ScreeningRule = {
  id: 'S36',
  version: 1,
  needs: ['pigmentMarks'],
  judge: ({ pigmentMarks }) => (pigmentMarks?.answer === 'yes' ? { verdict: 'ask' } : null),
  cases: {
    fires: [{ name: 'melasma on both cheeks', facts: { pigmentMarks: { answer: 'yes' } }, gives: { verdict: 'ask' } }],
    doesNotFire: [{ name: 'no marks ever stayed', facts: { pigmentMarks: { answer: 'no' } } }],
  },
};

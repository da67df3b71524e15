import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S07: ScreeningRule = {
  id: 'S07',
  version: 1,
  needs: ['herpesHistory'],
  judge: ({ herpesHistory }) => {
    if (herpesHistory?.answer !== 'yes') return null;
    return herpesHistory.antiviralDecided === true
      ? { verdict: 'caution', because: 'A prescriber has decided about prophylaxis.' }
      : { verdict: 'ask' };
  },
  cases: {
    fires: [
      {
        name: 'cold sores every winter, prophylaxis not yet discussed',
        facts: { herpesHistory: { answer: 'yes' } },
        gives: { verdict: 'ask' },
      },
      {
        name: 'cold sores, and the prescriber has decided',
        facts: { herpesHistory: { answer: 'yes', antiviralDecided: true } },
        gives: { verdict: 'caution' },
      },
    ],
    doesNotFire: [{ name: 'never a cold sore', facts: { herpesHistory: { answer: 'no' } } }],
  },
};

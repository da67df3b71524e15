import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S19: ScreeningRule = {
  id: 'S19',
  version: 1,
  needs: ['diabetes'],
  judge: ({ diabetes }) => {
    const maximum = limit('hba1cMaximumPercent').value;
    const hba1c = diabetes?.hba1cPercent;
    const isKnownLow = hba1c !== undefined && hba1c <= maximum;
    if (isKnownLow || (diabetes?.answer !== 'yes' && hba1c === undefined)) return null;
    return {
      verdict: 'defer',
      condition: `until an HbA1c of at most ${maximum} % is at hand`,
      because: hba1c === undefined ? 'HbA1c is not known.' : `HbA1c ${hba1c} %.`,
    };
  },
  cases: {
    fires: [
      {
        name: 'diabetes, HbA1c 9.1 %',
        facts: { diabetes: { answer: 'yes', hba1cPercent: 9.1 } },
        gives: { verdict: 'defer', until: null },
      },
      { name: 'diabetes, HbA1c not known', facts: { diabetes: { answer: 'yes' } }, gives: { verdict: 'defer' } },
      {
        name: 'never diagnosed, HbA1c 8.4 %',
        facts: { diabetes: { answer: 'no', hba1cPercent: 8.4 } },
        gives: { verdict: 'defer' },
      },
    ],
    doesNotFire: [
      { name: 'diabetes, HbA1c 8.0 %', facts: { diabetes: { answer: 'yes', hba1cPercent: 8 } } },
      { name: 'no diabetes', facts: { diabetes: { answer: 'no' } } },
    ],
  },
};

import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S01: ScreeningRule = {
  id: 'S01',
  version: 1,
  needs: ['ageYears'],
  judge: ({ ageYears }) =>
    ageYears !== undefined && ageYears < limit('minimumAgeYears').value
      ? { verdict: 'refuse', because: `Age: ${ageYears} years.` }
      : null,
  cases: {
    fires: [
      { name: 'seventeen years old', facts: { ageYears: 17 }, gives: { verdict: 'refuse', until: null } },
      { name: 'a child of nine', facts: { ageYears: 9 }, gives: { verdict: 'refuse' } },
    ],
    doesNotFire: [
      { name: 'eighteen today', facts: { ageYears: 18 } },
      { name: 'ninety years old: age alone shuts nobody out', facts: { ageYears: 90 } },
    ],
  },
};

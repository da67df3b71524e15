import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S22: ScreeningRule = {
  id: 'S22',
  version: 1,
  needs: ['rash'],
  judge: ({ rash }, { asOn }) => {
    const { value: days } = limit('rashClearDays');
    if (rash?.answer === 'yes')
      return { verdict: 'defer', condition: `until the field has been clear for ${days} days` };
    if (rash?.clearedOn === undefined) return null;
    return deferDuring({ from: rash.clearedOn, days, event: 'Clear since' }, asOn);
  },
  cases: {
    fires: [
      {
        name: 'eczema on the cheeks now',
        facts: { rash: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'clear for two weeks',
        facts: { rash: { answer: 'no', clearedOn: '2026-11-10' } },
        gives: { verdict: 'defer', until: '2026-12-08' },
      },
    ],
    doesNotFire: [
      { name: 'no rash', facts: { rash: { answer: 'no' } } },
      { name: 'clear for four weeks', facts: { rash: { answer: 'no', clearedOn: '2026-10-27' } } },
    ],
  },
};

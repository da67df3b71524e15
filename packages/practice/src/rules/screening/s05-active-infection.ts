import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S05: ScreeningRule = {
  id: 'S05',
  version: 1,
  needs: ['activeInfection'],
  judge: ({ activeInfection }, { asOn }) => {
    const { value: days } = limit('infectionClearDays');
    if (activeInfection?.answer === 'yes') return { verdict: 'defer', condition: `until cleared, then ${days} days` };
    if (activeInfection?.clearedOn === undefined) return null;
    return deferDuring({ from: activeInfection.clearedOn, days, event: 'Cleared on' }, asOn);
  },
  cases: {
    fires: [
      {
        name: 'impetigo beside the mouth now',
        facts: { activeInfection: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'folliculitis, cleared four days ago',
        facts: { activeInfection: { answer: 'no', clearedOn: '2026-11-20' } },
        gives: { verdict: 'defer', until: '2026-11-27' },
      },
    ],
    doesNotFire: [
      { name: 'no infection', facts: { activeInfection: { answer: 'no' } } },
      { name: 'cleared a week ago', facts: { activeInfection: { answer: 'no', clearedOn: '2026-11-17' } } },
    ],
  },
};

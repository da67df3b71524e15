import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S06: ScreeningRule = {
  id: 'S06',
  version: 1,
  needs: ['herpesNow'],
  judge: ({ herpesNow }, { asOn }) => {
    const { value: days } = limit('herpesHealedDays');
    if (herpesNow?.answer === 'yes') return { verdict: 'defer', condition: `until healed, then ${days} days` };
    if (herpesNow?.healedOn === undefined) return null;
    return deferDuring({ from: herpesNow.healedOn, days, event: 'Healed on' }, asOn);
  },
  cases: {
    fires: [
      {
        name: 'cold sore on the lip now',
        facts: { herpesNow: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'crusts gone a week ago',
        facts: { herpesNow: { answer: 'no', healedOn: '2026-11-17' } },
        gives: { verdict: 'defer', until: '2026-12-01' },
      },
    ],
    doesNotFire: [
      { name: 'no cold sore', facts: { herpesNow: { answer: 'no' } } },
      { name: 'crusts gone two weeks ago', facts: { herpesNow: { answer: 'no', healedOn: '2026-11-10' } } },
    ],
  },
};

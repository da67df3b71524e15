import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S18: ScreeningRule = {
  id: 'S18',
  version: 1,
  needs: ['systemicSteroid'],
  judge: ({ systemicSteroid }) => {
    if (systemicSteroid?.answer !== 'yes') return null;
    const { prednisoloneMgPerDay: dose, days } = systemicSteroid;
    if (dose !== undefined && dose <= limit('prednisoloneMgPerDay').value) return null;
    if (days !== undefined && days < limit('prednisoloneDays').value) return null;
    if (dose === undefined) return { verdict: 'ask', missing: ['systemicSteroid.prednisoloneMgPerDay'] };
    if (days === undefined) return { verdict: 'ask', missing: ['systemicSteroid.days'] };
    return {
      verdict: 'defer',
      condition: 'until the dose is physiological',
      because: `${dose} mg a day for ${days} days.`,
    };
  },
  cases: {
    fires: [
      {
        name: '20 mg prednisolone for three weeks',
        facts: { systemicSteroid: { answer: 'yes', prednisoloneMgPerDay: 20, days: 21 } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'steroid tablets, dose not known',
        facts: { systemicSteroid: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: '10 mg for a year', facts: { systemicSteroid: { answer: 'yes', prednisoloneMgPerDay: 10, days: 365 } } },
      { name: '40 mg for five days', facts: { systemicSteroid: { answer: 'yes', prednisoloneMgPerDay: 40, days: 5 } } },
      { name: 'no steroid', facts: { systemicSteroid: { answer: 'no' } } },
    ],
  },
};

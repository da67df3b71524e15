import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import type { Judgement } from '../rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S26: ScreeningRule = {
  id: 'S26',
  version: 1,
  needs: ['brokenSkin', 'sunburn'],
  judge: ({ brokenSkin, sunburn }, { asOn }) => {
    const broken: readonly Judgement[] =
      brokenSkin?.answer === 'yes' ? [{ verdict: 'defer', condition: 'until healed' }] : [];
    if (sunburn?.answer !== 'yes') return broken;
    const { value: days } = limit('sunburnDays');
    const burnt =
      sunburn.on === undefined
        ? ({ verdict: 'defer', condition: `until healed, and ${days} days after the sunburn` } as const)
        : deferDuring({ from: sunburn.on, days, event: 'Sunburn on' }, asOn);
    return burnt === null ? broken : [...broken, burnt];
  },
  cases: {
    fires: [
      {
        name: 'irritated skin today',
        facts: { brokenSkin: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'sunburn nine days ago',
        facts: { sunburn: { answer: 'yes', on: '2026-11-15' } },
        gives: { verdict: 'defer', until: '2026-11-29' },
      },
      {
        name: 'sunburn, day not told',
        facts: { sunburn: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
    ],
    doesNotFire: [
      { name: 'sunburn two weeks ago, healed', facts: { sunburn: { answer: 'yes', on: '2026-11-10' } } },
      { name: 'whole skin', facts: { brokenSkin: { answer: 'no' }, sunburn: { answer: 'no' } } },
    ],
  },
};

import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S17: ScreeningRule = {
  id: 'S17',
  version: 1,
  needs: ['cancerTreatment', 'irradiatedField'],
  judge: ({ cancerTreatment, irradiatedField }, { asOn }) => {
    if (irradiatedField?.answer === 'yes') return { verdict: 'ask', because: 'The skin to be treated was irradiated.' };
    if (cancerTreatment?.answer !== 'ended') return null;
    if (cancerTreatment.endedOn === undefined) return { verdict: 'ask', missing: ['cancerTreatment.endedOn'] };
    const { value: days } = limit('cancerTherapyDays');
    const waiting = deferDuring({ from: cancerTreatment.endedOn, days, event: 'Last treatment on' }, asOn);
    return waiting === null ? null : { verdict: 'ask', because: waiting.because ?? '' };
  },
  cases: {
    fires: [
      {
        name: 'chemotherapy ended two months ago',
        facts: { cancerTreatment: { answer: 'ended', endedOn: '2026-09-24' } },
        gives: { verdict: 'ask', until: null },
      },
      {
        name: 'the cheek was irradiated long ago',
        facts: { irradiatedField: { answer: 'yes' } },
        gives: { verdict: 'ask' },
      },
      {
        name: 'ended, day not told',
        facts: { cancerTreatment: { answer: 'ended' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      {
        name: 'ended two years ago, elsewhere',
        facts: { cancerTreatment: { answer: 'ended', endedOn: '2024-11-01' } },
      },
      { name: 'never any', facts: { cancerTreatment: { answer: 'no' } } },
    ],
  },
};

import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S16: ScreeningRule = {
  id: 'S16',
  version: 1,
  needs: ['cancerTreatment'],
  judge: ({ cancerTreatment }) => (cancerTreatment?.answer === 'now-or-planned' ? { verdict: 'refuse' } : null),
  cases: {
    fires: [
      {
        name: 'radiotherapy starts next month',
        facts: { cancerTreatment: { answer: 'now-or-planned' } },
        gives: { verdict: 'refuse' },
      },
    ],
    doesNotFire: [
      { name: 'never any', facts: { cancerTreatment: { answer: 'no' } } },
      {
        name: 'ended two months ago: S17 speaks',
        facts: { cancerTreatment: { answer: 'ended', endedOn: '2026-09-24' } },
      },
    ],
  },
};

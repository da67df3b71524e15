import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S10: ScreeningRule = {
  id: 'S10',
  version: 1,
  needs: ['isotretinoin'],
  judge: ({ isotretinoin }, { asOn }) => {
    if (isotretinoin?.answer !== 'stopped') return null;
    if (isotretinoin.stoppedOn === undefined) return { verdict: 'ask', missing: ['isotretinoin.stoppedOn'] };
    const { value: days } = limit('isotretinoinDays');
    const waiting = deferDuring({ from: isotretinoin.stoppedOn, days, event: 'Last taken on' }, asOn);
    // The sources conflict over whether to wait at all: the day is told, and a clinician decides.
    return waiting === null ? null : { verdict: 'ask', because: waiting.because ?? '' };
  },
  cases: {
    fires: [
      {
        name: 'last capsule three months ago',
        facts: { isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' } },
        gives: { verdict: 'ask', until: null, blocksSession: false },
      },
      {
        name: 'stopped, day not told',
        facts: { isotretinoin: { answer: 'stopped' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'last capsule 180 days ago', facts: { isotretinoin: { answer: 'stopped', stoppedOn: '2026-05-28' } } },
      { name: 'never took it', facts: { isotretinoin: { answer: 'no' } } },
    ],
  },
};

import { deviceById, limit } from '@percuta/evidence';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S31: ScreeningRule = {
  id: 'S31',
  version: 1,
  needs: ['topicalRetinoid'],
  judge: ({ topicalRetinoid }, { asOn, device }) => {
    if (topicalRetinoid?.answer !== 'yes') return null;
    if (topicalRetinoid.lastUsedOn === undefined) return { verdict: 'ask', missing: ['topicalRetinoid.lastUsedOn'] };
    const days = device.retinoidDays === 'unknown' ? limit('retinoidDefaultDays').value : device.retinoidDays;
    return deferDuring({ from: topicalRetinoid.lastUsedOn, days, event: 'Last used on' }, asOn);
  },
  cases: {
    fires: [
      {
        name: 'tretinoin last night',
        facts: { topicalRetinoid: { answer: 'yes', lastUsedOn: '2026-11-23' } },
        gives: { verdict: 'defer', until: '2026-11-28' },
      },
      {
        name: 'glycolic acid this morning, SkinPen: its pre-care wants a day',
        facts: { topicalRetinoid: { answer: 'yes', lastUsedOn: '2026-11-24' } },
        context: { device: deviceLimits(deviceById('skinpen'), null) },
        gives: { verdict: 'defer', until: '2026-11-25' },
      },
      {
        name: 'a retinoid cream, last use not told',
        facts: { topicalRetinoid: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'last used five days ago', facts: { topicalRetinoid: { answer: 'yes', lastUsedOn: '2026-11-19' } } },
      { name: 'none', facts: { topicalRetinoid: { answer: 'no' } } },
    ],
  },
};

import { deviceById } from '@percuta/evidence';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S09: ScreeningRule = {
  id: 'S09',
  version: 1,
  needs: ['isotretinoin'],
  judge: ({ isotretinoin }, { device }) => {
    if (isotretinoin?.answer !== 'now') return null;
    return device.isotretinoinCurrent === 'contraindicated'
      ? { verdict: 'refuse', because: `The label of ${device.name} excludes it.` }
      : { verdict: 'ask', because: `No label on record excludes it: ${device.name}.` };
  },
  cases: {
    fires: [
      {
        name: 'takes isotretinoin, SkinPen',
        facts: { isotretinoin: { answer: 'now' } },
        context: { device: deviceLimits(deviceById('skinpen'), null) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'takes isotretinoin, a device whose label is silent',
        facts: { isotretinoin: { answer: 'now' } },
        context: { device: deviceLimits(deviceById('exceed'), null) },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [
      { name: 'never took it', facts: { isotretinoin: { answer: 'no' } } },
      {
        name: 'stopped two months ago, SkinPen: S10 speaks, not S09',
        facts: { isotretinoin: { answer: 'stopped', stoppedOn: '2026-09-24' } },
        context: { device: deviceLimits(deviceById('skinpen'), null) },
      },
    ],
  },
};

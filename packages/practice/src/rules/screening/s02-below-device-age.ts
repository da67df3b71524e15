import { deviceById } from '@percuta/evidence';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S02: ScreeningRule = {
  id: 'S02',
  version: 1,
  needs: ['ageYears'],
  judge: ({ ageYears }, { device }) => {
    const { minimumAgeYears, name } = device;
    if (ageYears === undefined) return null;
    if (minimumAgeYears === 'unknown')
      return { verdict: 'ask', because: `The age that ${name} is cleared from is not on record.` };
    if (ageYears >= minimumAgeYears) return null;
    const cleared =
      device.device === null ? 'No device is chosen; the youngest cleared age on record is' : `${name} is cleared from`;
    return { verdict: 'ask', because: `${cleared} ${minimumAgeYears} years; this person is ${ageYears}.` };
  },
  cases: {
    fires: [
      { name: 'twenty years old, no device chosen yet', facts: { ageYears: 20 }, gives: { verdict: 'ask' } },
      {
        name: 'thirty, SkinStylus around the eyes',
        facts: { ageYears: 30 },
        context: { device: deviceLimits(deviceById('skinstylus'), ['periorbital']) },
        gives: { verdict: 'ask' },
      },
      {
        name: 'thirty, SkinStylus on the abdomen and on the cheek, which no clearance covers',
        facts: { ageYears: 30 },
        context: { device: deviceLimits(deviceById('skinstylus'), ['abdomen', 'cheek']) },
        gives: { verdict: 'ask' },
      },
      {
        name: 'forty, a device that no record describes',
        context: { device: { ...deviceLimits(null, null), device: 'unheard-of', minimumAgeYears: 'unknown' } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [
      { name: 'twenty-two, no device chosen yet', facts: { ageYears: 22 } },
      {
        name: 'thirty, SkinStylus on the abdomen',
        facts: { ageYears: 30 },
        context: { device: deviceLimits(deviceById('skinstylus'), ['abdomen']) },
      },
    ],
  },
};

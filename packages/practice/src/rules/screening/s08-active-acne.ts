import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { inZone, zonesInField } from './field.ts';

export const S08: ScreeningRule = {
  id: 'S08',
  version: 1,
  needs: ['activeAcne'],
  judge: ({ activeAcne }, { zonesPlanned }) =>
    zonesInField(activeAcne, zonesPlanned).map((zone) => ({
      verdict: 'defer',
      condition: 'until there are no pustules or cysts in the zone, or without the zone',
      ...inZone(zone),
    })),
  cases: {
    fires: [
      {
        name: 'pustules, place not told',
        facts: { activeAcne: { answer: 'yes' } },
        gives: { verdict: 'defer', excludesZone: null, blocksSession: true },
      },
      {
        name: 'pustules on the chin, cheek and chin planned',
        facts: { activeAcne: { answer: 'yes', zones: ['chin'] } },
        context: { zonesPlanned: ['cheek', 'chin'] },
        gives: { verdict: 'defer', excludesZone: 'chin', blocksSession: false },
      },
    ],
    doesNotFire: [
      { name: 'no inflamed spots', facts: { activeAcne: { answer: 'no' } } },
      {
        name: 'pustules on the chin, only the forehead planned',
        facts: { activeAcne: { answer: 'yes', zones: ['chin'] } },
        context: { zonesPlanned: ['forehead'] },
      },
    ],
  },
};

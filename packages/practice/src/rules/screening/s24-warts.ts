import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { inZone, zonesInField } from './field.ts';

export const S24: ScreeningRule = {
  id: 'S24',
  version: 1,
  needs: ['warts'],
  judge: ({ warts }, { zonesPlanned }) =>
    zonesInField(warts, zonesPlanned).map((zone) => ({ verdict: 'refuse', ...inZone(zone) })),
  cases: {
    fires: [
      {
        name: 'warts, place not told',
        facts: { warts: { answer: 'yes' } },
        gives: { verdict: 'refuse', excludesZone: null, blocksSession: true },
      },
      {
        name: 'flat warts on the cheek; cheek and forehead planned',
        facts: { warts: { answer: 'yes', zones: ['cheek'] } },
        context: { zonesPlanned: ['cheek', 'forehead'] },
        gives: { verdict: 'refuse', excludesZone: 'cheek', blocksSession: false },
      },
    ],
    doesNotFire: [
      { name: 'no warts', facts: { warts: { answer: 'no' } } },
      {
        name: 'a wart on the hand, the cheek planned',
        facts: { warts: { answer: 'yes', zones: ['hand'] } },
        context: { zonesPlanned: ['cheek'] },
      },
    ],
  },
};

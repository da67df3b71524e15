import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { inZone, zonesInField } from './field.ts';

export const S25: ScreeningRule = {
  id: 'S25',
  version: 1,
  needs: ['suspiciousLesion'],
  judge: ({ suspiciousLesion }, { zonesPlanned }) =>
    zonesInField(suspiciousLesion, zonesPlanned).map((zone) => ({ verdict: 'refuse', ...inZone(zone) })),
  cases: {
    fires: [
      {
        name: 'a rough spot, place not told',
        facts: { suspiciousLesion: { answer: 'yes' } },
        gives: { verdict: 'refuse', excludesZone: null, blocksSession: true },
      },
      {
        name: 'actinic keratosis on the cheek; cheek and forehead planned',
        facts: { suspiciousLesion: { answer: 'yes', zones: ['cheek'] } },
        context: { zonesPlanned: ['cheek', 'forehead'] },
        gives: { verdict: 'refuse', excludesZone: 'cheek', blocksSession: false },
      },
    ],
    doesNotFire: [
      { name: 'nothing of the kind', facts: { suspiciousLesion: { answer: 'no' } } },
      {
        name: 'a spot on the hand, the cheek planned',
        facts: { suspiciousLesion: { answer: 'yes', zones: ['hand'] } },
        context: { zonesPlanned: ['cheek'] },
      },
    ],
  },
};

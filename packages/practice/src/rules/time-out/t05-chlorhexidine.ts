import { limit } from '@percuta/evidence';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts, TimeOutZone } from './time-out-facts.ts';

const WITH_CHLORHEXIDINE = { ...TIME_OUT_BASELINE.facts.antisepsis, agent: 'chlorhexidine-alcohol' };
const nearEye = (changes: Partial<TimeOutZone>): readonly TimeOutZone[] => [
  { zone: 'periorbital', eyeOrEarDistanceCm: 1, shielded: false, ...changes },
];

export const T05: Rule<TimeOutFacts> = {
  id: 'T05',
  version: 1,
  needs: [],
  reads: ['antisepsis.agent', 'zones'],
  judge: ({ antisepsis, zones }) => {
    if (antisepsis.agent === null || !antisepsis.agent.includes('chlorhexidine')) return null;
    const open = zones.filter((zone) => zone.shielded !== true);
    const near = open.filter(({ eyeOrEarDistanceCm: d }) => d !== null && d <= limit('chlorhexidineDistanceCm').value);
    const unknown = open.filter((zone) => zone.eyeOrEarDistanceCm === null);
    if (near.length === 0 && unknown.length === 0) return null;
    const because = near.map(
      (zone) => `${zoneTitle(zone.zone)}: ${zone.eyeOrEarDistanceCm} cm from eye or ear, not shielded.`,
    );
    const missing = unknown.map((zone) => `zones.${zone.zone}.eyeOrEarDistanceCm`);
    return { verdict: 'ask', because: because.join(' '), missing };
  },
  cases: {
    fires: [
      {
        name: 'chlorhexidine a centimetre from the eye',
        facts: { antisepsis: WITH_CHLORHEXIDINE, zones: nearEye({}) },
        gives: { verdict: 'ask' },
      },
      { name: 'exactly 3 cm', facts: { antisepsis: WITH_CHLORHEXIDINE, zones: nearEye({ eyeOrEarDistanceCm: 3 }) } },
      {
        name: 'distance not measured',
        facts: { antisepsis: WITH_CHLORHEXIDINE, zones: nearEye({ eyeOrEarDistanceCm: null }) },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'eye shielded', facts: { antisepsis: WITH_CHLORHEXIDINE, zones: nearEye({ shielded: true }) } },
      {
        name: 'more than 3 cm away',
        facts: { antisepsis: WITH_CHLORHEXIDINE, zones: nearEye({ eyeOrEarDistanceCm: 3.1 }) },
      },
      { name: 'alcohol near the eye', facts: { zones: nearEye({}) } },
    ],
  },
};

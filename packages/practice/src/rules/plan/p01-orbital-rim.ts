import { isInsideOrbitalRim, type NeedlingPlan, type PlannedZone } from '../../plan/needling-plan.ts';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone } from './plan-baseline.ts';
import type { PlanRule } from './plan-context.ts';

export const P01: PlanRule = {
  id: 'P01',
  version: 1,
  needs: [],
  reads: ['zones'],
  judge: (plan) => plan.zones.flatMap((zone) => inside(zone, plan)),
  cases: {
    fires: [
      {
        name: 'eyelid',
        facts: { zones: onlyZone('eyelid', 0.25) },
        gives: { verdict: 'refuse', excludesZone: 'eyelid', blocksSession: true },
      },
      {
        name: 'eyelid beside the cheek: the cheek may go on without it',
        facts: { zones: [...onlyZone('eyelid', 0.25), ...onlyZone('cheek', 1.0)] },
        gives: { verdict: 'refuse', excludesZone: 'eyelid', blocksSession: false },
      },
      {
        name: 'around the eye, a part inside the rim',
        facts: { zones: onlyZone('periorbital', 0.25, { insideOrbitalRim: true }) },
        gives: { verdict: 'refuse', excludesZone: 'periorbital' },
      },
      {
        name: 'below the eye, side of the rim not said',
        facts: { zones: onlyZone('infraorbital', 0.25) },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'cheek' },
      { name: 'crow’s feet', facts: { zones: onlyZone('periorbital', 0.25) } },
      {
        name: 'below the eye, outside the rim',
        facts: { zones: onlyZone('infraorbital', 0.25, { insideOrbitalRim: false }) },
      },
    ],
  },
};

/** Leaving the zone out meets the refusal, unless nothing is left then. */
function inside(zone: PlannedZone, plan: NeedlingPlan): readonly Judgement[] {
  if (isInsideOrbitalRim(zone)) {
    const nothingLeft = plan.zones.every(isInsideOrbitalRim);
    const because = `${zoneTitle(zone.zone)}: leave it out.`;
    return [{ verdict: 'refuse', because, excludesZone: zone.zone, blocksSession: nothingLeft }];
  }
  const open = zone.zone === 'infraorbital' && zone.insideOrbitalRim === null;
  return open ? [{ verdict: 'ask', missing: [`zones.${zone.zone}.insideOrbitalRim`] }] : [];
}

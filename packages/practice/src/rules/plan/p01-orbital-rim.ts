import type { PlannedZone } from '../../plan/needling-plan.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone } from './plan-baseline.ts';
import type { PlanRule } from './plan-context.ts';

export const P01: PlanRule = {
  id: 'P01',
  version: 1,
  needs: [],
  reads: ['zones'],
  judge: ({ zones }) => zones.flatMap(inside),
  cases: {
    fires: [
      {
        name: 'eyelid',
        facts: { zones: onlyZone('eyelid', 0.25) },
        gives: { verdict: 'refuse', excludesZone: 'eyelid' },
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

function inside({ zone, insideOrbitalRim }: PlannedZone): readonly Judgement[] {
  if (zone === 'eyelid' || insideOrbitalRim === true) {
    return [{ verdict: 'refuse', because: `${zone}: leave it out.`, excludesZone: zone }];
  }
  const open = zone === 'infraorbital' && insideOrbitalRim === null;
  return open ? [{ verdict: 'ask', missing: [`zones.${zone}.insideOrbitalRim`] }] : [];
}

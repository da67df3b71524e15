import { depthCap } from '../../plan/depth-cap.ts';
import { isOutsideOrbitalRim, type NeedlingPlan, type PlannedZone } from '../../plan/needling-plan.ts';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

export const P04: PlanRule = {
  id: 'P04',
  version: 1,
  needs: [],
  reads: ['indication', 'zones'],
  judge: (plan, context) => plan.zones.filter(isOutsideOrbitalRim).flatMap((zone) => beyondCap(plan, zone, context)),
  cases: {
    fires: [
      {
        name: 'cheek at 1.25 mm for wrinkles',
        facts: { indication: 'wrinkles' },
        gives: { verdict: 'ask', blocksSession: false },
      },
      { name: 'cheek at 1.75 mm for acne scars', facts: { zones: onlyZone('cheek', 1.75) }, gives: { verdict: 'ask' } },
      { name: 'cheek at 1.25 mm, nobody said what for', facts: { indication: null } },
      { name: 'forehead at 1.0 mm without a reason', facts: { zones: onlyZone('forehead', 1.0) } },
      {
        name: 'forehead at 1.25 mm, even with a reason',
        facts: { zones: onlyZone('forehead', 1.25, { reason: 'deep scar' }) },
      },
      { name: 'hand, for which there is no cap', facts: { zones: onlyZone('hand', 0.1) }, gives: { verdict: 'ask' } },
      {
        name: 'neck at 1.0 mm for acne scars on type VI',
        facts: { zones: onlyZone('neck', 1.0), person: { age: 40, fitzpatrickType: 6, pigmentMarks: false } },
      },
    ],
    doesNotFire: [
      { name: 'cheek at 1.5 mm for acne scars', facts: { zones: onlyZone('cheek', 1.5) } },
      { name: 'cheek at 1.0 mm for wrinkles', facts: { indication: 'wrinkles', zones: onlyZone('cheek', 1.0) } },
      {
        name: 'forehead at 1.0 mm with a clinician’s reason',
        facts: { zones: onlyZone('forehead', 1.0, { reason: 'deep scar' }) },
      },
      {
        name: 'neck at 2.0 mm with SkinPen, a physician, type II',
        facts: { indication: 'wrinkles', zones: onlyZone('neck', 2.0) },
      },
    ],
  },
};

function beyondCap(plan: NeedlingPlan, zone: PlannedZone, { registered }: PlanContext): readonly Judgement[] {
  const { zoneCapMm: cap } = depthCap(plan, zone, registered);
  if (cap === 'unknown')
    return [{ verdict: 'ask', because: `${zoneTitle(zone.zone)}: no cap is on record for this zone.` }];
  if (zone.settingMm <= cap) return [];
  return [{ verdict: 'ask', because: `${zoneTitle(zone.zone)}: ${zone.settingMm} mm; the cap is ${cap} mm.` }];
}

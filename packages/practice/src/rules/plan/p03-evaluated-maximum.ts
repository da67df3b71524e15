import { deviceById } from '@percuta/evidence';
import { depthCap } from '../../plan/depth-cap.ts';
import { isOutsideOrbitalRim, type NeedlingPlan, type PlannedZone } from '../../plan/needling-plan.ts';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone, PLAN_BASELINE } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

const NECK = { indication: 'wrinkles', zones: onlyZone('neck', 2.0) } as const;

export const P03: PlanRule = {
  id: 'P03',
  version: 1,
  needs: [],
  reads: ['device', 'zones', 'practitioner.role', 'person.fitzpatrickType'],
  judge: (plan, context) =>
    plan.zones.filter(isOutsideOrbitalRim).flatMap((zone) => beyondEvaluated(plan, zone, context)),
  cases: {
    fires: [
      {
        name: 'SkinPen at 2.0 mm on the cheek: its dial allows it, its study stopped at 1.5 mm',
        facts: { zones: onlyZone('cheek', 2.0) },
        gives: { verdict: 'ask' },
      },
      {
        name: 'Exceed, whose evaluated depth is not on record',
        facts: { device: 'exceed' },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'SkinPen on the neck in a nurse’s hands',
        facts: { ...NECK, practitioner: { ...PLAN_BASELINE.facts.practitioner, role: 'nurse' } },
        gives: { verdict: 'ask' },
      },
      {
        name: 'SkinPen on the neck of type V',
        facts: { ...NECK, person: { age: 50, fitzpatrickType: 5, pigmentMarks: false } },
        gives: { verdict: 'ask' },
      },
      { name: 'SkinPen on the hand, where nothing was evaluated', facts: { zones: onlyZone('hand', 0.25) } },
    ],
    doesNotFire: [
      { name: 'SkinPen at 1.5 mm on the cheek', facts: { zones: onlyZone('cheek', 1.5) } },
      { name: 'SkinPen at 2.0 mm on the neck, a physician, type II', facts: NECK },
      { name: 'device not in the registry: another rule refuses it', context: { registered: null } },
    ],
  },
};

function beyondEvaluated(plan: NeedlingPlan, zone: PlannedZone, { registered }: PlanContext): readonly Judgement[] {
  if (registered === null) return [];
  const { evaluatedMaximumMm: evaluated } = depthCap(plan, zone, registered);
  if (evaluated === 'unknown') {
    const because = `${zoneTitle(zone.zone)}: no evaluated depth of ${registered.name} is on record here for this person and these hands.`;
    return [{ verdict: 'ask', because }];
  }
  if (zone.settingMm <= evaluated) return [];
  return [
    { verdict: 'ask', because: `${zoneTitle(zone.zone)}: ${zone.settingMm} mm; evaluated up to ${evaluated} mm.` },
  ];
}

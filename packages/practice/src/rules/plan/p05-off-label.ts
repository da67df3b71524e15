import { deviceById } from '@percuta/evidence';
import { labelScope } from '../../plan/label-scope.ts';
import { isOutsideOrbitalRim, type NeedlingPlan, type PlannedZone } from '../../plan/needling-plan.ts';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

export const P05: PlanRule = {
  id: 'P05',
  version: 1,
  needs: ['indication'],
  reads: ['device', 'zones', 'person.fitzpatrickType', 'person.age'],
  judge: (plan, context) =>
    plan.indication === null
      ? null
      : plan.zones.filter(isOutsideOrbitalRim).flatMap((zone) => outside(plan, zone, context)),
  cases: {
    fires: [
      {
        name: 'Exceed for wrinkles on type V',
        facts: {
          device: 'exceed',
          indication: 'wrinkles',
          person: { age: 50, fitzpatrickType: 5, pigmentMarks: false },
        },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'ask', blocksSession: false },
      },
      { name: 'SkinPen for wrinkles of the cheek', facts: { indication: 'wrinkles' }, gives: { verdict: 'ask' } },
      { name: 'stretch marks, for which nothing is cleared', facts: { indication: 'stretch-marks' } },
      {
        name: 'Exceed for wrinkles of the forehead',
        facts: { device: 'exceed', indication: 'wrinkles', zones: onlyZone('forehead', 0.5) },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'ask' },
      },
      {
        name: 'Exceed for acne scars, skin type not known',
        facts: { device: 'exceed', person: { age: 34, fitzpatrickType: null, pigmentMarks: false } },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'ask' },
      },
      {
        name: 'CODE-X, whose clearance names no skin types on record',
        facts: { device: 'code-x' },
        context: { registered: deviceById('code-x') },
        gives: { verdict: 'ask' },
      },
      { name: '19 years old', facts: { person: { age: 19, fitzpatrickType: 2, pigmentMarks: false } } },
      { name: 'nobody said what for', facts: { indication: null }, gives: { verdict: 'ask', blocksSession: true } },
    ],
    doesNotFire: [
      { name: 'SkinPen for acne scars of the cheek, type II' },
      {
        name: 'SkinPen for acne scars, type VI and type not known: it covers all',
        facts: { person: { age: 34, fitzpatrickType: null, pigmentMarks: false } },
      },
      { name: 'device not in the registry: another rule refuses it', context: { registered: null } },
    ],
  },
};

function outside(plan: NeedlingPlan, { zone }: PlannedZone, { registered }: PlanContext): readonly Judgement[] {
  if (registered === null) return [];
  const { scope, reasons } = labelScope(plan, zone, registered);
  if (scope === 'on label') return [];
  const says = scope === 'off label' ? 'off label' : 'whether it is cannot be said';
  return [{ verdict: 'ask', because: `${zoneTitle(zone)}: ${says}. ${reasons.join(' ')}` }];
}

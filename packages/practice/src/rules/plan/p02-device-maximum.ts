import { depthToleranceMm, deviceById } from '@percuta/evidence';
import { depthCap } from '../../plan/depth-cap.ts';
import type { NeedlingPlan, PlannedZone } from '../../plan/needling-plan.ts';
import { zoneTitle } from '../../plan/zone-title.ts';
import type { Judgement } from '../rule.ts';
import { onlyZone } from './plan-baseline.ts';
import type { PlanContext, PlanRule } from './plan-context.ts';

/** Sums of decimal millimetres carry rounding far below any needle's: 1.35 + 0.15 is 1.5. */
const ROUNDING_MM = 1e-9;

export const P02: PlanRule = {
  id: 'P02',
  version: 1,
  needs: [],
  reads: ['device', 'zones'],
  judge: (plan, context) => plan.zones.flatMap((zone) => beyondDevice(plan, zone, context)),
  cases: {
    fires: [
      { name: 'SkinPen beyond its dial', facts: { zones: onlyZone('cheek', 2.75) }, gives: { verdict: 'refuse' } },
      {
        name: 'Exceed at its maximum of 1.5 mm: within its tolerance of it',
        facts: { device: 'exceed', zones: onlyZone('cheek', 1.5) },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'caution', blocksSession: false },
      },
      {
        name: 'Exceed at 1.4 mm',
        facts: { device: 'exceed', zones: onlyZone('cheek', 1.4) },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'caution' },
      },
      {
        name: 'Exceed at 1.6 mm',
        facts: { device: 'exceed', zones: onlyZone('cheek', 1.6) },
        context: { registered: deviceById('exceed') },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'Rejuvapen, whose maximum is not on record',
        facts: { device: 'rejuvapen-nxt', zones: onlyZone('periorbital', 0.25) },
        context: { registered: deviceById('rejuvapen-nxt') },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'SkinPen well inside its dial' },
      {
        name: 'Exceed at 1.35 mm: its tolerance just fits',
        facts: { device: 'exceed', zones: onlyZone('cheek', 1.35) },
        context: { registered: deviceById('exceed') },
      },
      { name: 'device not in the registry: another rule refuses it', context: { registered: null } },
    ],
  },
};

function beyondDevice(plan: NeedlingPlan, zone: PlannedZone, { registered }: PlanContext): readonly Judgement[] {
  if (registered === null) return [];
  const { deviceMaximumMm: maximum, toleranceMm } = depthCap(plan, zone, registered);
  const { settingMm } = zone;
  if (maximum === 'unknown') {
    const because = `${zoneTitle(zone.zone)}: the maximum depth of ${registered.name} is not on record. Read it from the label.`;
    return [{ verdict: 'ask', because, missing: ['device.maximumDepthMm'] }];
  }
  if (settingMm > maximum + ROUNDING_MM) {
    return [
      {
        verdict: 'refuse',
        because: `${zoneTitle(zone.zone)}: ${settingMm} mm; ${registered.name} allows ${maximum} mm.`,
      },
    ];
  }
  if (settingMm + toleranceMm <= maximum + ROUNDING_MM) return [];
  const whose = depthToleranceMm(registered) === 'unknown' ? ' (policy; its own is not on record)' : '';
  const because = `${zoneTitle(zone.zone)}: ${settingMm} mm, give or take ${toleranceMm} mm${whose}, may pass the ${maximum} mm of ${registered.name}.`;
  return [{ verdict: 'caution', because }];
}

import { deviceById } from '@percuta/evidence';
import type { NeedlingPlan, PlannedZone } from '../../plan/needling-plan.ts';
import { calendarDay } from '../calendar-day.ts';
import type { PlanContext } from './plan-context.ts';

/** The cheek for acne scars with a SkinPen, on label, well inside every limit: no rule has anything to say. */
export const PLAN_BASELINE: { readonly facts: NeedlingPlan; readonly context: PlanContext } = {
  facts: {
    person: { age: 34, fitzpatrickType: 2, pigmentMarks: false },
    indication: 'acne-scars',
    device: 'skinpen',
    practitioner: { role: 'physician', trainingValidUntil: '2027-12-31', jurisdiction: 'Example' },
    zones: [{ zone: 'cheek', settingMm: 1.25, passes: 4, reason: null, insideOrbitalRim: null }],
    sessions: { count: 3, intervalDays: 30, reviewAfterSession: null },
    topicals: ['sterile-hydrogel'],
    setting: 'practice',
    modality: 'needling',
  },
  context: {
    asOn: calendarDay('2026-11-24'),
    registered: deviceById('skinpen'),
    jurisdictions: [
      {
        id: 'example',
        code: 'Example',
        name: 'made up for the cases',
        roles: [
          { role: 'physician', maximumDepthMm: 2.5 },
          { role: 'nurse', maximumDepthMm: 1.0 },
          { role: 'student', maximumDepthMm: 'unknown' },
        ],
        notAllowed: ['aesthetician'],
        supervision: 'unknown',
        checkedOn: '2026-06-01',
        sources: ['percuta-policy'],
        strength: 'P',
        provenance: 'POLICY',
      },
    ],
  },
};

/** The zones of the baseline with one other zone in its place. */
export function onlyZone(zone: PlannedZone['zone'], settingMm: number, more: Partial<PlannedZone> = {}) {
  return [{ zone, settingMm, passes: 4, reason: null, insideOrbitalRim: null, ...more }];
}

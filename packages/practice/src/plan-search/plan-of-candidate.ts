import type { Zone } from '@percuta/evidence';
import type { NeedlingPlan } from '../plan/needling-plan.ts';
import type { PlanGoal } from './goal.ts';
import type { CandidatePlan } from './search-grid.ts';

/** What of a plan does not depend on its dials. */
export interface PlanFrame {
  readonly person: NeedlingPlan['person'];
  readonly goal: PlanGoal;
  readonly device: string;
  readonly practitioner: NeedlingPlan['practitioner'];
}

/**
 * One plan of a search in one zone, as the plan's rules read it: in the practice, with a sterile hydrogel and nothing
 * else on the skin.
 */
export function planOfCandidate(candidate: CandidatePlan, zone: Zone, frame: PlanFrame): NeedlingPlan {
  const { sessions, intervalDays } = candidate.schedule;
  return {
    person: frame.person,
    indication: frame.goal,
    device: frame.device,
    practitioner: frame.practitioner,
    zones: [{ zone, settingMm: candidate.settingMm, passes: candidate.passes, reason: null, insideOrbitalRim: null }],
    sessions: { count: sessions, intervalDays, reviewAfterSession: null },
    topicals: ['sterile-hydrogel'],
    setting: 'practice',
    modality: null,
  };
}

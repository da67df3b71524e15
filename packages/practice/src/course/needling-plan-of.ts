import type { Zone } from '@percuta/evidence';
import type { NeedlingPlan, PlannedZone } from '../plan/needling-plan.ts';
import { unsided } from '../plan/sided-zone.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import { settleAnswers } from '../screening/settle-answers.ts';
import type { CoursePlan, CourseZone } from './course-plan.ts';
import type { Credential } from './credential.ts';

/** What a plan is read with: who the person is by their answers, who is to needle, and when. */
export interface PlanReading {
  readonly answers: ScreeningAnswers | null;
  readonly credential: Credential | null;
  /** ISO day of the practice. */
  readonly on: string;
  /** Days since the last session, where there was one: shorter than planned, it counts instead. */
  readonly daysSinceLast: number | null;
}

/**
 * A course's plan as the plan's rules read it: sides taken off, each zone at its deepest, the person as screened, the
 * practitioner as credentialed. What nobody has said stays null, and is asked for. Source: Percuta policy.
 *
 * @example
 * const reading = { answers: CLEAR_PERSON, credential: null, on: '2026-11-24', daysSinceLast: null };
 * needlingPlanOf(EXAMPLE_COURSE_PLAN, reading).zones.length // => 1
 * needlingPlanOf(EXAMPLE_COURSE_PLAN, { ...reading, daysSinceLast: 10 }).sessions.intervalDays // => 10
 */
export function needlingPlanOf(plan: CoursePlan, reading: PlanReading): NeedlingPlan {
  const { answers, credential, on, daysSinceLast } = reading;
  const facts = answers === null ? {} : settleAnswers(answers, calendarDay(on));
  const { fitzpatrickType, pigmentMarks, ageYears } = facts;
  return {
    person: {
      age: ageYears ?? null,
      fitzpatrickType: fitzpatrickType === undefined || fitzpatrickType === 'unknown' ? null : fitzpatrickType,
      pigmentMarks:
        pigmentMarks === undefined || pigmentMarks.answer === 'unknown' ? null : pigmentMarks.answer === 'yes',
    },
    indication: plan.indication,
    device: plan.device,
    practitioner: {
      role: credential?.profession ?? null,
      trainingValidUntil: credential?.validUntil ?? null,
      jurisdiction: credential?.jurisdiction ?? null,
    },
    zones: deepestOfEach(plan.zones),
    sessions: sessionsOf(plan, daysSinceLast),
    topicals: plan.glide === null ? [] : [plan.glide],
    setting: 'practice',
    modality: null,
  };
}

/** After an earlier session no plan is a single one, whatever it says: the skin has the interval all the same. */
function sessionsOf({ sessions }: CoursePlan, daysSinceLast: number | null): NeedlingPlan['sessions'] {
  if (daysSinceLast === null) return sessions;
  const intervalDays = Math.min(sessions.intervalDays ?? daysSinceLast, daysSinceLast);
  return { ...sessions, count: Math.max(sessions.count, 2), intervalDays };
}

function deepestOfEach(zones: readonly CourseZone[]): readonly PlannedZone[] {
  const deepest = new Map<Zone, PlannedZone>();
  for (const { zone, ...planned } of zones) {
    const bare = unsided(zone);
    const before = deepest.get(bare);
    const next = { ...planned, zone: bare };
    const deeper = before === undefined || planned.settingMm > before.settingMm ? next : before;
    const inside = planned.insideOrbitalRim || before?.insideOrbitalRim === true;
    deepest.set(bare, { ...deeper, insideOrbitalRim: inside });
  }
  return [...deepest.values()];
}

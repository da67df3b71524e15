import { namedDevice } from '../plan/plan-registry.ts';
import { unsided } from '../plan/sided-zone.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import { evaluate } from '../rules/evaluate.ts';
import { PLAN_RULES } from '../rules/plan/plan-rules.ts';
import type { PracticePolicy } from '../rules/practice-policy.ts';
import type { Evaluation } from '../rules/rule.ts';
import { tighten } from '../rules/tighten.ts';
import { TIME_OUT_RULES } from '../rules/time-out/time-out-rules.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import { screen } from '../screening/screen.ts';
import type { CourseContext } from './course-context.ts';
import type { CoursePlan } from './course-plan.ts';
import type { CourseState, SessionRecord } from './course-state.ts';
import { needlingPlanOf, type PlanReading } from './needling-plan-of.ts';
import { timeOutFactsOf } from './time-out-facts-of.ts';

/** What the screening rules find on these answers on a day, for the newest plan where there is one. */
export function screeningFound(
  answers: ScreeningAnswers | null,
  asked: {
    readonly plan: CoursePlan | null;
    readonly knows: Pick<CourseContext, 'registry' | 'policy'>;
    readonly on: string;
    readonly purpose: 'planning' | 'session';
  },
): Evaluation {
  const { plan, knows, on, purpose } = asked;
  const device = plan === null ? null : namedDevice(plan.device, knows.registry);
  const zonesPlanned = plan?.zones.map(({ zone }) => unsided(zone));
  const request = { asOn: calendarDay(on), device, purpose, ...(zonesPlanned === undefined ? {} : { zonesPlanned }) };
  return tighten(screen(answers ?? {}, request), knows.policy);
}

/** What the plan's rules find on a day, with whoever is to needle. */
export function planFound(
  plan: CoursePlan,
  { registry, policy }: Pick<CourseContext, 'registry' | 'policy'>,
  reading: PlanReading,
): Evaluation {
  const said = needlingPlanOf(plan, reading);
  const registered = namedDevice(plan.device, registry);
  const facts = { ...said, modality: registered?.modality ?? null };
  const context = { asOn: calendarDay(reading.on), registered, jurisdictions: registry.jurisdictions };
  return tighten(evaluate(PLAN_RULES, facts, context), policy);
}

/** What the time-out's rules find on what was said, with the cartridge as the practice's record has it now. */
export function timeOutFound(
  timeOut: NonNullable<SessionRecord['timeOut']>,
  asked: {
    readonly state: CourseState;
    readonly seenBefore: boolean | null;
    readonly on: string;
    readonly policy: PracticePolicy;
  },
): Evaluation {
  const { state, seenBefore, on, policy } = asked;
  const record = state.sessions[timeOut.session];
  const facts = timeOutFactsOf({
    said: timeOut.said,
    scan: timeOut.scan,
    seenBefore,
    zones: record?.session.zones.map(({ zone }) => zone) ?? [],
    personMassKg: record?.signIn?.personMassKg ?? null,
  });
  return tighten(evaluate(TIME_OUT_RULES, facts, { asOn: calendarDay(on) }), policy);
}

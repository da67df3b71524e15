import { namedDevice } from '../plan/plan-registry.ts';
import { unsided } from '../plan/sided-zone.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import { isOpen, type OpenItem, openItem } from '../session/gate.ts';
import { credentialGap } from '../staff/credential-gap.ts';
import { takesPlace } from './attendance.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState, Visit } from './course-state.ts';
import { credentialOn } from './credential.ts';
import type { PlanProposed } from './entries/plan-proposed.ts';
import type { VisitTime } from './entries/visit-booked.ts';
import { planFound, screeningFound } from './found-now.ts';
import { overridesInForce } from './overrides-in-force.ts';

/** A session that is wanted at a time. `visit`: its own id, which does not count among the others. */
export interface WantedSession {
  readonly visit: string;
  readonly time: VisitTime;
  readonly plan: PlanProposed;
}

/** What speaks against a session at this time: credential, number, interval, and whatever still refuses or defers then. */
export function visitItems(state: CourseState, wanted: WantedSession, context: CourseContext): readonly OpenItem[] {
  return [
    ...practitionerItems(wanted, context),
    ...spacingItems(state, wanted),
    ...clearanceItems(state, wanted, context),
  ];
}

function practitionerItems(
  { time, plan }: WantedSession,
  { credentials, registry }: CourseContext,
): readonly OpenItem[] {
  const device = namedDevice(plan.plan.device, registry)?.id ?? plan.plan.device;
  const gap = credentialGap(credentials[time.practitioner] ?? [], { device, on: time.on });
  return gap === null
    ? []
    : [item('credential', `The practitioner has no credential that is valid on that day for this device (${gap}).`)];
}

function spacingItems(state: CourseState, wanted: WantedSession): readonly OpenItem[] {
  const { plan, time } = wanted;
  const { count, intervalDays } = plan.plan.sessions;
  const others = otherSessions(state, wanted);
  const ofPlan = others.filter((one) => (state.sessions[one.visit]?.session.planHash ?? null) === plan.hash);
  const near = others.toSorted((a, b) => daysApart(a.on, time.on) - daysApart(b.on, time.on))[0];
  const days = near === undefined ? null : daysApart(near.on, time.on);
  const isTooNear = days !== null && intervalDays !== null && days < intervalDays;
  return [
    ...(ofPlan.length >= count ? [item('sessions', `All ${count} sessions of the plan are booked.`)] : []),
    ...(isTooNear
      ? [item('interval', `Only ${days} days from the session on ${near?.on}; the plan says ${intervalDays}.`)]
      : []),
  ];
}

function otherSessions(state: CourseState, { visit }: WantedSession): readonly Visit[] {
  return Object.values(state.visits).filter(
    (one) => one.purpose === 'session' && takesPlace(one) && one.visit !== visit,
  );
}

function daysToNearest(state: CourseState, wanted: WantedSession): number | null {
  const days = otherSessions(state, wanted).map((one) => daysApart(one.on, wanted.time.on));
  return days.length === 0 ? null : Math.min(...days);
}

function daysApart(one: string, other: string): number {
  return Math.abs(daysBetween(calendarDay(one), calendarDay(other)));
}

/** Refused and deferred beyond that day speak against it; what a clinician has to decide may be decided until then. */
function clearanceItems(state: CourseState, wanted: WantedSession, context: CourseContext): readonly OpenItem[] {
  const { time, plan } = wanted;
  const { registry, credentials, today } = context;
  if (state.answers === null) return [item('screening', 'Answer the screening questions first.')];
  const device = namedDevice(plan.plan.device, registry)?.id ?? plan.plan.device;
  const credential = credentialOn(credentials[time.practitioner] ?? [], { device, on: time.on });
  const reading = { answers: state.answers, credential, on: time.on, daysSinceLast: daysToNearest(state, wanted) };
  const findings = [
    ...screeningFound(state.answers, { plan: plan.plan, knows: context, on: time.on, purpose: 'planning' }).findings,
    ...planFound(plan.plan, context, reading).findings,
  ];
  const overrides = overridesInForce(state, null, today);
  return findings
    .filter(({ verdict, excludesAgent }) => (verdict === 'refuse' || verdict === 'defer') && excludesAgent === null)
    .filter((finding) => isOpen(finding, { overrides, zones: zonesOf(plan), timeOut: null }))
    .map(openItem);
}

function zonesOf({ plan }: PlanProposed): readonly string[] {
  return plan.zones.map(({ zone }) => unsided(zone));
}

function item(name: string, because: string): OpenItem {
  const patientWording = 'This time does not fit your plan. Choose another, or ask the practice.';
  return { item: name, finding: null, because, patientWording, mayBeOverridden: false, sources: ['percuta-policy'] };
}

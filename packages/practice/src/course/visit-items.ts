import { namedDevice } from '../plan/plan-registry.ts';
import { unsided } from '../plan/sided-zone.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import { isOpen, type OpenItem, openItem } from '../session/gate.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState } from './course-state.ts';
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
  const valid = credentialOn(credentials[time.practitioner] ?? [], { device, on: time.on });
  return valid === null
    ? [item('credential', 'The practitioner has no credential that is valid on that day for this device.')]
    : [];
}

function spacingItems(state: CourseState, { visit, time, plan }: WantedSession): readonly OpenItem[] {
  const { count, intervalDays } = plan.plan.sessions;
  const others = Object.values(state.visits).filter(
    (one) => one.purpose === 'session' && !one.cancelled && one.visit !== visit,
  );
  const ofPlan = others.filter((one) => (state.sessions[one.visit]?.session.planHash ?? null) === plan.hash);
  const near = others.find((one) => daysApart(one.on, time.on) < (intervalDays ?? 0));
  return [
    ...(ofPlan.length >= count ? [item('sessions', `All ${count} sessions of the plan are booked.`)] : []),
    ...(near === undefined
      ? []
      : [
          item(
            'interval',
            `Only ${daysApart(near.on, time.on)} days from the session on ${near.on}; the plan says ${intervalDays}.`,
          ),
        ]),
  ];
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
  const reading = { answers: state.answers, credential, on: time.on, daysSinceLast: null };
  const findings = [
    ...screeningFound(state.answers, { plan: plan.plan, registry, on: time.on, purpose: 'planning' }).findings,
    ...planFound(plan.plan, registry, reading).findings,
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

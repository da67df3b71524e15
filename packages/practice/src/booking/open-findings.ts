import type { CourseContext } from '../course/course-context.ts';
import type { CoursePlan } from '../course/course-plan.ts';
import type { CourseState } from '../course/course-state.ts';
import { screeningFound } from '../course/found-now.ts';
import { overridesInForce } from '../course/overrides-in-force.ts';
import { unsided } from '../plan/sided-zone.ts';
import type { Finding } from '../rules/rule.ts';
import { isOpen } from '../session/gate.ts';

interface Planned {
  readonly plan: CoursePlan;
  readonly on: string;
}

/** Of the screening, on the day of the session, where nobody has decided on it and nothing that is left out meets it. */
export function openFindings(state: CourseState, { plan, on }: Planned, context: CourseContext): readonly Finding[] {
  const overrides = overridesInForce(state, null, context.today);
  const zones = plan.zones.map(({ zone }) => unsided(zone));
  return screeningFound(state.answers, { plan, knows: context, on, purpose: 'planning' })
    .findings.filter(({ excludesAgent }) => excludesAgent === null)
    .filter((finding) => isOpen(finding, { overrides, zones, timeOut: null }));
}

/** The day from which every one of them is over; null where one has no day. */
export function lastDay(deferred: readonly Finding[]): string | null {
  const days = deferred.map(({ until }) => until);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

import { limit, ruleRecord } from '@percuta/evidence';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import type { Override } from '../session/gate.ts';
import type { CourseState } from './course-state.ts';

/**
 * The overrides that count today: of the screening for the session they were given for, or as long as a screening
 * counts as fresh; of a plan for exactly that version; of a time-out for that session alone. Each holds for the very
 * finding that it names. Days. Source: Percuta policy.
 *
 * @example
 * overridesInForce(courseOf([]), null, '2026-11-24') // => []
 */
export function overridesInForce(state: CourseState, session: string | null, today: string): readonly Override[] {
  const plan = state.plans.at(-1)?.hash ?? null;
  const fresh = (on: string) =>
    daysBetween(calendarDay(on), calendarDay(today)) <= limit('screeningMaximumAgeDays').value;
  const countsFor = {
    screening: (one: Given) => isFor(one, session) || (one.session === null && fresh(one.entry.on)),
    plan: (one: Given) => one.planHash === plan && (isFor(one, session) || one.session === null),
    'time-out': (one: Given) => isFor(one, session),
  };
  const counts = state.overrides.filter((one) => countsFor[ruleRecord(one.finding.rule).phase](one));
  return counts.map(({ finding, digest, reason, entry }) => ({
    rule: finding.rule,
    finding: digest,
    by: entry.by.id,
    reason,
  }));
}

type Given = CourseState['overrides'][number];

function isFor(one: Given, session: string | null): boolean {
  return session !== null && one.session === session;
}

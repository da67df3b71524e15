import { triage } from '../aftercare/triage.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import type { Draft } from './command.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState } from './course-state.ts';
import type { ReportReceived } from './entries/report-received.ts';

/** A report as it is written: with the day that the record knows, and answered in the same breath. */
export function triagedReport(
  state: CourseState,
  asked: ReportReceived,
  { at, today }: Pick<CourseContext, 'at' | 'today'>,
): readonly [Draft, Draft] {
  const { report, session, signs, unsure, words, photographs } = asked;
  const day = session === null ? asked.day : dayOf(state, session, today);
  const body = { report, session, day, signs, unsure, words, photographs };
  return [
    { kind: 'report-received', body },
    { kind: 'report-triaged', body: { report, triage: triage(body, { at, today }) } },
  ];
}

function dayOf(state: CourseState, session: string, today: string): number | null {
  const on = state.sessions[session]?.started?.entry.on;
  return on === undefined ? null : Math.max(0, daysBetween(calendarDay(on), calendarDay(today)));
}

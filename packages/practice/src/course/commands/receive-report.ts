import { strictly } from '@percuta/model';
import { z } from 'zod';
import { triage } from '../../aftercare/triage.ts';
import { calendarDay, daysBetween } from '../../rules/calendar-day.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { CourseState } from '../course-state.ts';
import { REPORT_FIELDS, type ReportReceived } from '../entries/report-received.ts';

/** A report is taken from whoever reports, and answered in the same breath. */
export const RECEIVE_REPORT = commandKind<'receiveReport', ReportReceived>({
  do: 'receiveReport',
  writes: 'report-received',
  asks: strictly('the command', { do: z.literal('receiveReport'), ...REPORT_FIELDS }),
  decide: (state, asked, { at, today }) => {
    const { report, session, signs, unsure, words, photographs } = asked;
    if (state.reports[report] !== undefined) return refusal('receiveReport', 'This report is here already.');
    if (session !== null && state.sessions[session]?.started == null) {
      return refusal(
        'receiveReport',
        'Nobody was needled in that session. Report without it, with the day if you know it.',
      );
    }
    const day = session === null ? asked.day : dayOf(state, session, today);
    const body = { report, session, day, signs, unsure, words, photographs };
    return [
      { kind: 'report-received', body },
      { kind: 'report-triaged', body: { report, triage: triage(body, { at, today }) } },
    ];
  },
});

function dayOf(state: CourseState, session: string, today: string): number | null {
  const on = state.sessions[session]?.started?.entry.on;
  return on === undefined ? null : Math.max(0, daysBetween(calendarDay(on), calendarDay(today)));
}

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { REPORT_FIELDS, type ReportReceived } from '../entries/report-received.ts';
import { triagedReport } from '../triaged-report.ts';

/** A report is taken from whoever reports, and answered in the same breath. */
export const RECEIVE_REPORT = commandKind<'receiveReport', ReportReceived>({
  do: 'receiveReport',
  writes: 'report-received',
  asks: strictly('the command', { do: z.literal('receiveReport'), ...REPORT_FIELDS }),
  decide: (state, asked, context) => {
    const { report, session } = asked;
    if (state.reports[report] !== undefined) return refusal('receiveReport', 'This report is here already.');
    if (session !== null && state.sessions[session]?.started == null) {
      return refusal(
        'receiveReport',
        'Nobody was needled in that session. Report without it, with the day if you know it.',
      );
    }
    return triagedReport(state, asked, context);
  },
});

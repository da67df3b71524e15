import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { ANSWER_FIELDS, type ReportAnswered } from '../entries/report-answered.ts';

export const ANSWER_REPORT = commandKind<'answerReport', ReportAnswered>({
  do: 'answerReport',
  writes: 'report-answered',
  asks: strictly('the command', { do: z.literal('answerReport'), ...ANSWER_FIELDS }),
  decide: (state, { report, level, words, lowerBecause, closed }) => {
    const before = state.reports[report];
    if (before === undefined) return refusal('answerReport', 'There is no such report.');
    const lower = before.triage !== null && level > before.triage.level;
    if (lower && lowerBecause === null) {
      return refusal('answerReport', `The rules had it at ${before.triage?.level}. Say why it is less urgent.`);
    }
    return [{ kind: 'report-answered', body: { report, level, words, lowerBecause, closed } }];
  },
});

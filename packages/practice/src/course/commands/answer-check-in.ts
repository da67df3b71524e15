import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asksAt, type CheckInAnswers, signsOfCheckIn } from '../../aftercare/check-in-answers.ts';
import { checkInId } from '../../aftercare/check-ins.ts';
import { refusal } from '../../session/refusal.ts';
import { checkInsOf } from '../check-ins-of.ts';
import { commandKind } from '../command.ts';
import { CHECK_IN_FIELDS, type CheckInAnswered } from '../entries/check-in-answered.ts';
import { REPORT_FIELDS, type ReportReceived } from '../entries/report-received.ts';
import { triagedReport } from '../triaged-report.ts';

/** A check-in as it is answered: its own questions, and the signs that every report has. */
export type AskedCheckIn = CheckInAnswered & Pick<ReportReceived, 'signs' | 'unsure' | 'words' | 'photographs'>;

const { signs, unsure, words, photographs } = REPORT_FIELDS;

/** A missed check-in may still be answered: late is better than never. One that is over or to come may not. */
export const ANSWER_CHECK_IN = commandKind<'answerCheckIn', AskedCheckIn>({
  do: 'answerCheckIn',
  writes: 'check-in-answered',
  asks: strictly('the command', {
    do: z.literal('answerCheckIn'),
    ...CHECK_IN_FIELDS,
    signs,
    unsure,
    words,
    photographs,
  }),
  decide: (state, asked, context) => {
    const { session, asks, report } = asked;
    const found = checkInsOf(state, context.today).find(({ id }) => id === checkInId(session, asks));
    if (found === undefined || found.standing === 'over') {
      return refusal('answerCheckIn', 'Nobody asks this any more. Report a sign instead.');
    }
    if (found.standing === 'answered') return refusal('answerCheckIn', 'This was answered. Report a sign instead.');
    if (found.standing === 'to come') {
      return refusal('answerCheckIn', `It is asked from ${found.dueOn} on. Report a sign instead.`);
    }
    if (state.reports[report] !== undefined) return refusal('answerCheckIn', 'This report is here already.');
    const missing = asksAt(asks).filter((question) => asked[question] === null);
    if (missing.length > 0) return refusal('answerCheckIn', `Answer this too: ${missing.join(', ')}.`);
    const answers = onlyAsked(asked);
    const told = {
      day: null,
      signs: asked.signs,
      unsure: asked.unsure,
      words: asked.words,
      photographs: asked.photographs,
    };
    const [received, triaged] = triagedReport(state, { report, session, ...signsOfCheckIn(answers, told) }, context);
    return [received, triaged, { kind: 'check-in-answered', body: { session, asks, report, ...answers } }];
  },
});

function onlyAsked(asked: AskedCheckIn): CheckInAnswers {
  const questions = asksAt(asked.asks);
  const { redness, pain, comparedWithBefore } = asked;
  return {
    redness: questions.includes('redness') ? redness : null,
    pain: questions.includes('pain') ? pain : null,
    comparedWithBefore: questions.includes('comparedWithBefore') ? comparedWithBefore : null,
  };
}

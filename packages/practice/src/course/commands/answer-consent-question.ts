import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { ConsentQuestionAnswered } from '../entries/consent-question-answered.ts';
import { id, words } from '../fields.ts';

export const ANSWER_CONSENT_QUESTION = commandKind<'answerConsentQuestion', ConsentQuestionAnswered>({
  do: 'answerConsentQuestion',
  writes: 'consent-question-answered',
  asks: strictly('the command', {
    do: z.literal('answerConsentQuestion'),
    question: id('the question'),
    says: words('the answer'),
  }),
  decide: (state, { question, says }) => {
    const asked = state.consentTalk.questions.find((one) => one.question === question);
    if (asked === undefined) return refusal('answerConsentQuestion', 'There is no such question.');
    if (asked.answer !== null)
      return refusal('answerConsentQuestion', 'It has been answered. Add a correction instead.');
    return [{ kind: 'consent-question-answered', body: { question, says } }];
  },
});

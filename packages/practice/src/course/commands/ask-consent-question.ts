import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { id, words } from '../fields.ts';

/** A person asks something about the text before signing it. */
export interface AskConsentQuestion {
  readonly question: string;
  readonly asks: string;
}

export const ASK_CONSENT_QUESTION = commandKind<'askConsentQuestion', AskConsentQuestion>({
  do: 'askConsentQuestion',
  writes: 'consent-question-asked',
  asks: strictly('the command', {
    do: z.literal('askConsentQuestion'),
    question: id('the question'),
    asks: words('the question'),
  }),
  decide: (state, { question, asks }) => {
    const plan = state.plans.at(-1);
    if (plan === undefined) return refusal('askConsentQuestion', 'There is no plan to ask about yet.');
    if (state.consentTalk.questions.some((one) => one.question === question)) {
      return refusal('askConsentQuestion', 'A question with this id was asked already.');
    }
    return [{ kind: 'consent-question-asked', body: { question, planHash: plan.hash, asks } }];
  },
});

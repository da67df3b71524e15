import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { id, words } from '../fields.ts';
import { TREATING } from '../role.ts';

/** Somebody who treats answered a question about the text. */
export interface ConsentQuestionAnswered {
  readonly question: string;
  readonly says: string;
}

export const CONSENT_QUESTION_ANSWERED = entryKind<'consent-question-answered', ConsentQuestionAnswered>({
  kind: 'consent-question-answered',
  writers: TREATING,
  body: strictly('the answer', { question: id('the question'), says: words('the answer') }),
  apply: (state, body, entry) => {
    const { consentTalk } = state;
    const questions = consentTalk.questions.map((one) =>
      one.question === body.question ? { ...one, answer: { ...body, entry } } : one,
    );
    return { ...state, consentTalk: { ...consentTalk, questions } };
  },
});

import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { hash, id, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** A question that the person has about the text, asked by themselves or told to somebody who treats. */
export interface ConsentQuestionAsked {
  readonly question: string;
  /** The version of the plan that it is about. */
  readonly planHash: string;
  readonly asks: string;
}

export const CONSENT_QUESTION_ASKED = entryKind<'consent-question-asked', ConsentQuestionAsked>({
  kind: 'consent-question-asked',
  writers: PERSON_OR_TREATING,
  body: strictly('the question', {
    question: id('the question'),
    planHash: hash('the plan'),
    asks: words('the question'),
  }),
  apply: (state, body, entry) => {
    const { consentTalk } = state;
    const questions = [...consentTalk.questions, { ...body, entry, answer: null }];
    return { ...state, consentTalk: { ...consentTalk, questions } };
  },
});

import { strictly } from '@percuta/model';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { ANSWERS_SCHEMA } from '../../screening/answers-schema.ts';
import { entryKind } from '../entry.ts';
import { id } from '../fields.ts';
import { FOUND, type Found } from '../found.ts';
import { mergeAnswers } from '../merge-answers.ts';
import { PERSON_OR_TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** What may have changed was asked again on the day of the session. */
export interface SessionScreened {
  readonly session: string;
  readonly answers: ScreeningAnswers;
  readonly found: Found;
}

export const SESSION_SCREENED = entryKind<'session-screened', SessionScreened>({
  kind: 'session-screened',
  writers: PERSON_OR_TREATING,
  body: strictly('the screening of the day', { session: id('the session'), answers: ANSWERS_SCHEMA, found: FOUND }),
  apply: (state, { session, answers }, { seq, on }) => ({
    ...withSession(state, seq, { id: session, move: 'screenAgain', beside: { screenedOn: on } }),
    answers: mergeAnswers(state.answers, answers),
  }),
});

import { strictly } from '@percuta/model';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { ANSWERS_SCHEMA } from '../../screening/answers-schema.ts';
import { entryKind } from '../entry.ts';
import { FOUND, type Found } from '../found.ts';
import { mergeAnswers } from '../merge-answers.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** Questions of the screening were answered, some or all. */
export interface ScreeningAnswered {
  readonly answers: ScreeningAnswers;
  /** What the rules made of all answers together. */
  readonly found: Found;
}

export const SCREENING_ANSWERED = entryKind<'screening-answered', ScreeningAnswered>({
  kind: 'screening-answered',
  writers: PERSON_OR_TREATING,
  body: strictly('the screening', { answers: ANSWERS_SCHEMA, found: FOUND }),
  apply: (state, { answers }) => ({ ...state, answers: mergeAnswers(state.answers, answers) }),
});

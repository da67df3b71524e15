import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { ANSWERS_SCHEMA } from '../../screening/answers-schema.ts';
import { refusal } from '../../session/refusal.ts';
import { answersToday } from '../answers-today.ts';
import { commandKind } from '../command.ts';
import { id } from '../fields.ts';
import { foundOf } from '../found.ts';
import { screeningFound } from '../found-now.ts';
import { mergeAnswers } from '../merge-answers.ts';
import { sessionFor } from '../session-for.ts';

/** What may have changed is asked again on the day. */
export interface ScreenSession {
  readonly session: string;
  readonly answers: ScreeningAnswers;
}

export const SCREEN_SESSION = commandKind<'screenSession', ScreenSession>({
  do: 'screenSession',
  writes: 'session-screened',
  asks: strictly('the command', {
    do: z.literal('screenSession'),
    session: id('the session'),
    answers: ANSWERS_SCHEMA,
  }),
  decide: (state, asked, context) => {
    const { today } = context;
    const { session } = asked;
    const ready = sessionFor(state, { what: 'screenSession', session, move: 'screenAgain' });
    if (ready.refused) return ready;
    const answers = answersToday(asked.answers, today);
    if (answers === null) return refusal('screenSession', 'An answer claims a day that is still to come.');
    const plan = state.plans.at(-1)?.plan ?? null;
    const all = mergeAnswers(state.answers, answers);
    const found = foundOf(screeningFound(all, { plan, knows: context, on: today, purpose: 'session' }), context);
    return [{ kind: 'session-screened', body: { session, answers, found } }];
  },
});

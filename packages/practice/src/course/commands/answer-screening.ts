import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { ANSWERS_SCHEMA } from '../../screening/answers-schema.ts';
import { refusal } from '../../session/refusal.ts';
import { answersToday } from '../answers-today.ts';
import { commandKind } from '../command.ts';
import { foundOf } from '../found.ts';
import { screeningFound } from '../found-now.ts';
import { mergeAnswers } from '../merge-answers.ts';

export const ANSWER_SCREENING = commandKind<'answerScreening', { readonly answers: ScreeningAnswers }>({
  do: 'answerScreening',
  writes: 'screening-answered',
  asks: strictly('the command', { do: z.literal('answerScreening'), answers: ANSWERS_SCHEMA }),
  decide: (state, asked, context) => {
    const { today } = context;
    const answers = answersToday(asked.answers, today);
    if (answers === null) return refusal('answerScreening', 'An answer claims a day that is still to come.');
    const plan = state.plans.at(-1)?.plan ?? null;
    const all = mergeAnswers(state.answers, answers);
    const found = foundOf(screeningFound(all, { plan, knows: context, on: today, purpose: 'planning' }), context);
    return [{ kind: 'screening-answered', body: { answers, found } }];
  },
});

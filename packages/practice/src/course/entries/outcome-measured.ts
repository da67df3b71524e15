import { strictly } from '@percuta/model';
import { z } from 'zod';
import { OUTCOME_SCALE_IDS } from '../../outcomes/outcome-scales.ts';
import type { OutcomeAnswers } from '../../outcomes/score-outcome.ts';
import { SIDED_ZONE_NAMES, type SidedZone } from '../../plan/sided-zone.ts';
import { entryKind } from '../entry.ts';
import { day, id, must, oneOf } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** An outcome was graded: in person, or from a picture by somebody who did not know which. */
export interface OutcomeMeasured {
  readonly measure: string;
  readonly scale: string;
  /** Null where the scale is of the person as a whole. */
  readonly zone: SidedZone | null;
  readonly answers: OutcomeAnswers;
  readonly score: number;
  /** The day that it is about. */
  readonly about: string;
  /** The slot of the photograph that was graded; null in person. */
  readonly image: string | null;
  /** The blinded round that it belongs to; null where the grader knew. */
  readonly blinded: BlindedGrade | null;
}

/** Where a blinded grade comes from. */
export interface BlindedGrade {
  readonly round: string;
  readonly code: string;
  readonly isDuplicate: boolean;
}

/** What was answered, by item. Whether it fits the scale, the command says. */
export const OUTCOME_ANSWERS: z.ZodType<OutcomeAnswers> = z
  .record(
    z.string().regex(/^[a-z][a-z-]{0,49}$/, { error: 'must be the name of an item.' }),
    z.number(must('a number')),
    must('the answers, by item'),
  )
  .meta({ examples: [{ grade: 2 }] });

export const BLINDED_GRADE: z.ZodType<BlindedGrade> = strictly('the blinded grade', {
  round: id('the round'),
  code: id('the code'),
  isDuplicate: z.boolean(must('true or false')),
});

export const OUTCOME_MEASURED = entryKind<'outcome-measured', OutcomeMeasured>({
  kind: 'outcome-measured',
  writers: PERSON_OR_TREATING,
  body: strictly('the outcome', {
    measure: id('the measure'),
    scale: oneOf(OUTCOME_SCALE_IDS),
    zone: z.enum(SIDED_ZONE_NAMES).nullable(),
    answers: OUTCOME_ANSWERS,
    score: z.number(must('the score')),
    about: day('the day that it is about'),
    image: id('the photograph').nullable(),
    blinded: BLINDED_GRADE.nullable(),
  }),
  apply: (state, body, entry) => ({ ...state, outcomes: [...state.outcomes, { ...body, entry }] }),
});

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { OUTCOME_SCALE_IDS, outcomeScale } from '../../outcomes/outcome-scales.ts';
import { type OutcomeAnswers, scoreOutcome } from '../../outcomes/score-outcome.ts';
import { SIDED_ZONE_NAMES, type SidedZone } from '../../plan/sided-zone.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { BLINDED_GRADE, type BlindedGrade, OUTCOME_ANSWERS } from '../entries/outcome-measured.ts';
import { day, id, must, oneOf } from '../fields.ts';
import type { Role } from '../role.ts';

/** Somebody grades an outcome. In person it is about today; a blinded grade is about the day of its picture. */
export interface MeasureOutcome {
  readonly measure: string;
  readonly scale: string;
  readonly zone: SidedZone | null;
  readonly answers: OutcomeAnswers;
  readonly image: string | null;
  /** Whoever keeps the round says so, never the grader. */
  readonly blinded: (BlindedGrade & { readonly about: string }) | null;
}

export const MEASURE_OUTCOME = commandKind<'measureOutcome', MeasureOutcome>({
  do: 'measureOutcome',
  writes: 'outcome-measured',
  asks: strictly('the command', {
    do: z.literal('measureOutcome'),
    measure: id('the measure'),
    scale: oneOf(OUTCOME_SCALE_IDS),
    zone: z.enum(SIDED_ZONE_NAMES, must('a zone with its side, or null')).nullable().default(null),
    answers: OUTCOME_ANSWERS,
    image: id('the photograph').nullable().default(null),
    blinded: BLINDED_GRADE.and(z.object({ about: day('the day of the picture') })).nullable(),
  }),
  decide: (state, { measure, scale, zone, answers, image, blinded }, { today, actor }) => {
    if (state.outcomes.some((one) => one.measure === measure)) {
      return refusal('measureOutcome', 'It has been graded. Add a correction instead.');
    }
    const because = notTheirs(scale, actor.role, blinded !== null);
    if (because !== null) return refusal('measureOutcome', because);
    const scored = scoreOutcome(scale, answers);
    if (!scored.ok) {
      const faults = scored.faults.map(({ path, message }) => `${path} ${message}`);
      return refusal('measureOutcome', `These answers do not make a score: ${faults.join(' ')}`);
    }
    const about = blinded?.about ?? today;
    const of = blinded === null ? null : { round: blinded.round, code: blinded.code, isDuplicate: blinded.isDuplicate };
    const body = { measure, scale, zone, answers, score: scored.score, about, image, blinded: of };
    return [{ kind: 'outcome-measured', body }];
  },
});

/** A person grades what only they can know; nobody grades that for them from a picture. */
function notTheirs(scale: string, role: Role, isBlinded: boolean): string | null {
  const by = outcomeScale(scale)?.by ?? [];
  if (role === 'patient' && !by.includes('person')) return 'This scale is graded by a professional.';
  if (isBlinded && !by.includes('professional'))
    return 'This scale is told by the person and cannot be graded from a picture.';
  return null;
}

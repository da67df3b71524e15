import { type Parameters, seededRandom, simulateCourse } from '@percuta/model';
import { CLEAN_PRACTICE } from './assumed-course.ts';
import type { FrontPlan } from './front-plan.ts';
import type { GridQuestion } from './simulate-grid.ts';

/** Begins what the model says of skin that nobody has graded; with a grade it does not apply. */
const UNGRADED = 'Nobody has graded this skin';

/**
 * Where the strongest plan of a front, which reaches furthest, lies beyond the evidence, in the words of the model: what
 * an outlook of it says. One draw is enough to hear it.
 */
export function beyondEvidence(
  { zone, person, pen, day, baselineGrade }: GridQuestion,
  front: readonly FrontPlan[],
  parameters: Parameters,
): readonly string[] {
  const oneDraw = { ...parameters, ensemble: { ...parameters.ensemble, draws: 1 } };
  const plan = front.find(({ choice }) => choice.includes('strongest'))?.plan ?? null;
  if (plan === null) return [];
  const order = { settingMm: plan.settingMm, passes: plan.passes };
  const sessions = plan.days.map((on) => ({ day: on, zones: { [zone]: order } }));
  const course = { person, device: pen.pen, technique: pen.technique, hygiene: CLEAN_PRACTICE, sessions };
  const { extrapolations } = simulateCourse({ ...course, horizonDays: day }, oneDraw, seededRandom(0));
  return extrapolations.filter((sentence) => baselineGrade === null || !sentence.startsWith(UNGRADED));
}

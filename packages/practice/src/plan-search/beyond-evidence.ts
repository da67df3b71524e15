import { type Parameters, seededRandom, simulateCourse } from '@percuta/model';
import { CLEAN_PRACTICE } from './assumed-course.ts';
import type { FrontPlan } from './front-plan.ts';
import type { GridQuestion } from './simulate-grid.ts';

/** Begins what the model says of skin that nobody has graded; with a grade it does not apply. */
const UNGRADED = 'Nobody has graded this skin';

/**
 * Where the chosen plans of a front reach beyond the evidence, in the words of the model: the same sentences that an
 * outlook of these plans carries, each once. One draw is enough to hear them.
 */
export function beyondEvidence(
  { zone, person, pen, day, baselineGrade }: GridQuestion,
  front: readonly FrontPlan[],
  parameters: Parameters,
): readonly string[] {
  const oneDraw = { ...parameters, ensemble: { ...parameters.ensemble, draws: 1 } };
  const sentences = front.flatMap(({ plan, choice }) => {
    if (plan === null || choice.length === 0) return [];
    const order = { settingMm: plan.settingMm, passes: plan.passes };
    const sessions = plan.days.map((on) => ({ day: on, zones: { [zone]: order } }));
    const course = { person, device: pen.pen, technique: pen.technique, hygiene: CLEAN_PRACTICE, sessions };
    return simulateCourse({ ...course, horizonDays: day }, oneDraw, seededRandom(0)).extrapolations;
  });
  return [...new Set(sentences)].filter((sentence) => baselineGrade === null || !sentence.startsWith(UNGRADED));
}

import {
  type Band,
  bandOf,
  type CounterNoise,
  curveGradeChange,
  drawPerson,
  drawsOf,
  gradeDrawsOf,
  isUngraded,
  type Parameters,
  STUDIED,
  sessionsStillActing,
  wrinkleGradeBefore,
} from '@percuta/model';
import type { CandidatePlan } from './search-grid.ts';
import type { GridQuestion } from './simulate-grid.ts';

/** What the outlook of a course says of one plan's grade: the curve over sessions, as `simulateCourse` has it. */
export interface OutlookGrade {
  /** Null where the curve says nothing: within four weeks of the first session, or of needles too short. */
  readonly gradeChange: Band | null;
  readonly chanceHalfAGradeBetter: number | null;
}

const HALF_A_GRADE = 0.5;

/** Makes what answers for one plan after another of a question; the people are those of `simulateCourse`, draw by draw. */
export function outlookGrades(
  question: GridQuestion,
  parameters: Parameters,
  noise: CounterNoise,
): (plan: CandidatePlan) => OutlookGrade {
  const curves = gradeDrawsOf(parameters.ensemble);
  const people = drawsOf(parameters.ensemble).map((draw, index) => {
    const person = drawPerson(question.person, { noise, index }, draw);
    const { ageYears: age, photodamage, response } = person;
    const wrinkles = wrinkleGradeBefore({ age, photodamage }, draw.wrinkleGradePlateau);
    const drawn = question.goal.goal === 'wrinkles' ? wrinkles : draw.acneScarBaselineGrade;
    return { response, before: question.baselineGrade ?? drawn };
  });
  const kind = question.goal.goal === 'wrinkles' ? 'wrinkles' : 'scars';
  return ({ settingMm, schedule: { days } }) => {
    const isShallow = settingMm < STUDIED.shallowestMm;
    const sessions = isShallow ? { days: [], shallowFrom: days[0] ?? 0 } : { days, shallowFrom: Infinity };
    if (isUngraded(sessions, question.day)) return { gradeChange: null, chanceHalfAGradeBetter: null };
    const changes = Float64Array.from(curves, (curve, index) => {
      const { response, before } = people[index] ?? { response: 1, before: 0 };
      const acting = sessionsStillActing(sessions.days, question.day, curve.emaxWaningDays);
      return curveGradeChange(before, curve, { acting, response, kind });
    });
    const better = changes.reduce((count, change) => count + (change <= -HALF_A_GRADE ? 1 : 0), 0);
    return { gradeChange: bandOf(changes), chanceHalfAGradeBetter: better / changes.length };
  };
}

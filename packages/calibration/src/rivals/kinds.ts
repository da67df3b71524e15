import { wrinkleGradeBefore } from '@percuta/model';
import { STUDY_LINKS, type StudyObservable } from '../cohort/observables.ts';
import { STAND_INS } from '../cohort/people.ts';
import { medianDraw } from '../cohort/study-draw.ts';
import type { StudySetting } from '../cohort/study-setting.ts';

/** Everything that is read in one way, to a rival that knows nothing of skin. */
export interface Kind {
  readonly name: string;
  /** Whether more of it is better (1), less (−1), or nobody knows (0). */
  readonly better: 1 | -1 | 0;
  /** How large an effect may be against that on stains and grades: mass, thickness and springiness move less. */
  readonly scale: number;
}

/** Thickness, springiness and echo move by about a third of what stains and grades do. Percuta policy. */
const LESS = 0.3;

const KINDS: Readonly<Record<StudyObservable, Kind>> = {
  'lemperle-grade-change': { name: 'wrinkles', better: -1, scale: 1 },
  'improved-fraction': { name: 'wrinkles', better: -1, scale: 1 },
  'acne-scar-grade-change': { name: 'scars', better: -1, scale: 1 },
  'goodman-score-change': { name: 'scars', better: -1, scale: 1 },
  'papillary-collagen-stain-change-percent': { name: 'stain', better: 1, scale: 1 },
  'elastin-stain-change-percent': { name: 'elastin', better: 0, scale: 1 },
  'epidermal-thickness-change-percent': { name: 'epidermis', better: 1, scale: 1 },
  'skin-replica-irregularity-change-percent': { name: 'replica', better: -1, scale: 1 },
  'dermal-echo-density-change-percent': { name: 'echo', better: 1, scale: LESS },
  'dermal-thickness-change-percent': { name: 'dermis', better: 1, scale: LESS },
  'elasticity-change-percent': { name: 'elasticity', better: 1, scale: LESS },
  'water-loss-change-percent': { name: 'water loss', better: 0, scale: 0 },
};

/** The kind of an observable. */
export function kindOf(observable: StudyObservable): Kind {
  return KINDS[observable];
}

/** Every kind that an effect may have. */
export const KIND_NAMES: readonly string[] = [
  ...new Set(
    Object.values(KINDS)
      .filter(({ scale }) => scale > 0)
      .map(({ name }) => name),
  ),
];

const MEDIANS = medianDraw();

/** What a relative change of 1 is in the unit of the observable, for a study: a hundred per cent, or the grade before. */
export function unitScale(observable: Exclude<StudyObservable, 'improved-fraction'>, setting: StudySetting): number {
  switch (observable) {
    case 'lemperle-grade-change':
      return setting.baselineGrade ?? wrinklesBefore(setting);
    case 'acne-scar-grade-change':
      return setting.baselineGrade ?? MEDIANS.acneScarBaselineGrade;
    case 'goodman-score-change':
      return MEDIANS.goodmanPointsBefore;
    default:
      return 100;
  }
}

/** One reading’s error, as the model has it. */
export function rivalReadingError(observable: Exclude<StudyObservable, 'improved-fraction'>): number {
  return STUDY_LINKS[observable].readingError(MEDIANS);
}

export const RIVAL_PERSON_LOG_SD = MEDIANS.personResponseLogSd;

function wrinklesBefore({ ageMeanYears, ageSdYears }: StudySetting): number {
  const grades = STAND_INS.map(({ age, photodamage }) =>
    wrinkleGradeBefore({ age: ageMeanYears + ageSdYears * age, photodamage }, MEDIANS.wrinkleGradePlateau),
  );
  return grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
}

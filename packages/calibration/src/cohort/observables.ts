import { OBSERVATION_LINKS, type ObservationLink, type SkinState } from '@percuta/model';
import type { StudyDraw } from './study-draw.ts';

/** What studies observe, by the names of the contract; grades in grades, the rest in per cent or as a share. */
export const OBSERVABLES = [
  'lemperle-grade-change',
  'dermal-echo-density-change-percent',
  'epidermal-thickness-change-percent',
  'papillary-collagen-stain-change-percent',
  'elasticity-change-percent',
  'elastin-stain-change-percent',
  'acne-scar-grade-change',
  'improved-fraction',
  'skin-replica-irregularity-change-percent',
  'water-loss-change-percent',
  'dermal-thickness-change-percent',
] as const;

export type Observable = (typeof OBSERVABLES)[number];

/** Those, and the quantitative scar score of the one controlled trial, which is fitted and never predicted for others. */
export type StudyObservable = Observable | 'goodman-score-change';

/** How a study's reading follows from the skin: like the model's links, in the unit in which studies report. */
export interface StudyLink {
  readonly unit: 'percent' | 'grade' | 'points';
  /** Whether a person judges it who may know of the treatment. */
  readonly judged: boolean;
  readonly observe: (skin: SkinState, draw: StudyDraw, baselineGrade: number | null) => number;
  /** One standard deviation of one reading, in the same unit. */
  readonly readingError: (draw: StudyDraw) => number;
}

/** A link that the model was to have and has not: a fault of ours. */
export class MissingLink extends Error {
  constructor(observable: string) {
    super(`The model has no link ${observable}.`);
    this.name = 'MissingLink';
  }
}

function modelLink(observable: string): ObservationLink {
  const link = OBSERVATION_LINKS.find((candidate) => candidate.observable === observable);
  if (link === undefined) throw new MissingLink(observable);
  return link;
}

function inPercent(observable: string, offset = 0): StudyLink {
  const link = modelLink(observable);
  return {
    unit: 'percent',
    judged: link.judged,
    observe: (skin, draw) => 100 * (link.observe(skin, draw) - offset),
    readingError: (draw) => 100 * link.readingError(draw),
  };
}

const lemperle = modelLink('lemperle-grade-change');
const acneScar = modelLink('acne-scar-grade-change');
const stain = modelLink('papillary-collagen-stain-change');

/** Every observable but the share improved, which is no mean of readings: `improved-fraction.ts` has it. */
export const STUDY_LINKS: Readonly<Record<Exclude<StudyObservable, 'improved-fraction'>, StudyLink>> = {
  'lemperle-grade-change': {
    unit: 'grade',
    judged: true,
    observe: (skin, draw) => lemperle.observe(skin, draw),
    readingError: (draw) => lemperle.readingError(draw),
  },
  'acne-scar-grade-change': {
    unit: 'grade',
    judged: true,
    observe: (skin, draw, baselineGrade) =>
      (acneScar.observe(skin, draw) / draw.acneScarBaselineGrade) * (baselineGrade ?? draw.acneScarBaselineGrade),
    readingError: (draw) => acneScar.readingError(draw),
  },
  'goodman-score-change': {
    unit: 'points',
    judged: true,
    observe: (skin, draw) => (acneScar.observe(skin, draw) / draw.acneScarBaselineGrade) * draw.goodmanPointsBefore,
    readingError: (draw) => (acneScar.readingError(draw) / draw.acneScarBaselineGrade) * draw.goodmanPointsBefore,
  },
  'elastin-stain-change-percent': {
    unit: 'percent',
    judged: false,
    observe: (skin, draw) => 100 * draw.elastinPerPapillaryCollagen * skin.papillaryCollagenChange,
    readingError: (draw) => 100 * stain.readingError(draw),
  },
  'dermal-echo-density-change-percent': inPercent('dermal-echo-density-change'),
  'epidermal-thickness-change-percent': inPercent('epidermal-thickness-change'),
  'papillary-collagen-stain-change-percent': inPercent('papillary-collagen-stain-change'),
  'elasticity-change-percent': inPercent('elasticity-change'),
  'skin-replica-irregularity-change-percent': inPercent('skin-replica-irregularity-change'),
  'water-loss-change-percent': inPercent('water-loss-ratio', 1),
  'dermal-thickness-change-percent': inPercent('dermal-thickness-change'),
};

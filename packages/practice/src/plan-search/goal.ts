import type { ObservationLink, ZoneSkin } from '@percuta/model';
import { OBSERVATION_LINKS } from '@percuta/model';
import type { PlanIndication } from '../plan/needling-plan.ts';

/** What a plan may be searched for. */
export const PLAN_GOALS = ['wrinkles', 'acne-scars', 'laxity'] as const satisfies readonly PlanIndication[];

export type PlanGoal = (typeof PLAN_GOALS)[number];

/** A goal whose grade the model reads. */
export interface GradedGoal {
  readonly goal: Exclude<PlanGoal, 'laxity'>;
  /** What it is measured in, as the outlook of a course names it. */
  readonly measure: 'lemperleGradeChange' | 'acneScarGradeChange';
  readonly scale: string;
  /** In words: "the wrinkle grade". */
  readonly grade: string;
  readonly highestGrade: number;
  readonly link: ObservationLink;
  readonly isGradedOn: (skin: ZoneSkin) => boolean;
}

/** The model has no such link: a fault of ours. */
class MissingLinkFault extends Error {
  constructor(observable: string) {
    super(`The model reads no ${observable}.`);
    this.name = 'MissingLinkFault';
  }
}

function link(observable: string): ObservationLink {
  const found = OBSERVATION_LINKS.find((one) => one.observable === observable);
  if (found === undefined) throw new MissingLinkFault(observable);
  return found;
}

/** The goals that are graded. Laxity is not among them: no link from the skin's state to a grade of it is known. */
export const GRADED_GOALS: Readonly<Record<GradedGoal['goal'], GradedGoal>> = {
  wrinkles: {
    goal: 'wrinkles',
    measure: 'lemperleGradeChange',
    scale: 'Lemperle 0 to 5',
    grade: 'wrinkle grade',
    highestGrade: 5,
    link: link('lemperle-grade-change'),
    isGradedOn: (skin) => skin.wrinklesAreGraded,
  },
  'acne-scars': {
    goal: 'acne-scars',
    measure: 'acneScarGradeChange',
    scale: 'acne-scar grade 0 to 4',
    grade: 'acne-scar grade',
    highestGrade: 4,
    link: link('acne-scar-grade-change'),
    isGradedOn: (skin) => skin.acneScarsAreGraded,
  },
};

/** What is said of laxity, which nobody can predict. */
export const LAXITY_UNKNOWN = {
  because:
    'What sags is mostly fat, ligament and bone. Beyond grades of laxity in one open study without a control no effect of needling is known, so no plan can be said to be better than another or than doing nothing.',
  restsOn: ['mechanics.sagging', 'needling.ablon-laxity-d150'],
} as const;

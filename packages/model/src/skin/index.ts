import { acneScarGrade } from './acne-scar-grade.ts';
import { dermalThickness } from './dermal-thickness.ts';
import { echoDensity } from './echo-density.ts';
import { elasticity } from './elasticity.ts';
import { epidermalThickness } from './epidermal-thickness.ts';
import { lemperleGrade } from './lemperle-grade.ts';
import type { ObservationLink } from './observation-link.ts';
import { papillaryStain } from './papillary-stain.ts';
import { texture } from './texture.ts';
import { waterLoss } from './water-loss.ts';

/** Every link from state to observation. To add one: a file like the others, its errors in `parameters.ts`, a line here. */
export const OBSERVATION_LINKS: readonly ObservationLink[] = [
  papillaryStain,
  echoDensity,
  epidermalThickness,
  dermalThickness,
  elasticity,
  lemperleGrade,
  acneScarGrade,
  texture,
  waterLoss,
];

export {
  curveGradeChange,
  emaxShare,
  GRADE_PARAMETERS,
  type GradeDraw,
  type GradeReading,
  highestEffect,
  relativeChange,
  sessionsStillActing,
} from './grade-curve.ts';
export type { ObservationLink, SkinState } from './observation-link.ts';
export { withOpenLabelBias } from './open-label-bias.ts';
export { wrinkleGradeBefore } from './wrinkle-grade-before.ts';

export {
  ANTISEPTICS,
  type Antiseptic,
  type Course,
  type Device,
  type Hygiene,
  type Pen,
  type Person,
  type Roller,
  type Session,
  type Stamp,
  type Technique,
  type ZoneOrder,
} from './course/course.ts';
export type {
  BandSeries,
  CourseOutlook,
  Delivered,
  DeliveredAtSession,
  DepthAreaPoint,
  ModelStamp,
  ZoneOutlook,
  ZoneResult,
  ZoneRisk,
} from './course/outlook.ts';
export { parseCourse } from './course/parse-course.ts';
export { MODEL_VERSION, simulateCourse } from './course/simulate-course.ts';
export { MODEL_PARAMETERS } from './draws.ts';
export { EXAMPLE_COURSE, EXAMPLE_PARAMETERS } from './example.ts';
export { formatPath, type InputIssue, missingOr, type Read, readInput, strictly } from './input.ts';
export { nearestWord } from './nearest-word.ts';
export { punctureDensityPerCm2 } from './needle/puncture-density.ts';
export type { AntisepticEffect, Ensemble, Parameters, PracticeLimits, ZoneSkin } from './parameters.ts';
export { type Band, bandOf } from './probability/band.ts';
export { normalCdf, normalQuantile } from './probability/normal.ts';
export { type QuantityRange, quantity } from './quantity.ts';
export type { Random } from './random.ts';
export { seededRandom } from './seeded-random.ts';
export { OBSERVATION_LINKS } from './skin/index.ts';
export type { ObservationLink, SkinState } from './skin/observation-link.ts';
export { withOpenLabelBias } from './skin/open-label-bias.ts';

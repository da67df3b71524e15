export * from './collagen/index.ts';
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
export { PERSON_FIELDS } from './course/course-schema.ts';
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
export { outputDays } from './course/output-days.ts';
export { parseCourse } from './course/parse-course.ts';
export { MODEL_VERSION, simulateCourse } from './course/simulate-course.ts';
export { STUDIED } from './course/studied.ts';
export { type GradedSessions, isUngraded } from './course/zone-grades.ts';
export { type Draw, drawsOf, gradeDrawsOf, MODEL_PARAMETERS } from './draws.ts';
export { EXAMPLE_COURSE, EXAMPLE_DRAW, EXAMPLE_PARAMETERS } from './example.ts';
export * from './healing/index.ts';
export { formatPath, type InputIssue, missingOr, type Read, readInput, strictly } from './input.ts';
export * from './micro-wound/index.ts';
export { nearestWord } from './nearest-word.ts';
export * from './needle/index.ts';
export type { AntisepticEffect, Ensemble, Parameters, PracticeLimits, ZoneSkin } from './parameters.ts';
export { drawDermisMm, drawPerson, type PersonDraw } from './person/person-draw.ts';
export * from './probability/index.ts';
export { type QuantityRange, quantity } from './quantity.ts';
export type { Random } from './random.ts';
export * from './risk/index.ts';
export { seededRandom } from './seeded-random.ts';
export * from './skin/index.ts';
export * from './trial/index.ts';
export * from './wound/index.ts';

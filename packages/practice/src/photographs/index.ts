export type { PhotographNoted } from '../course/entries/photograph-noted.ts';
export {
  PHOTOGRAPH_FIELDS,
  type PhotographPose,
  type PhotographTaken,
} from '../course/entries/photograph-taken.ts';
export { type ComparedPhotograph, comparePhotographs, type PhotographComparison } from './compare-photographs.ts';
export { EXAMPLE_PHOTOGRAPH } from './example-photograph.ts';
export { mayTakePhotograph } from './may-take-photograph.ts';
export type { Photograph } from './photograph.ts';
export { type PhotographProof, type ProvenPhotograph, photographProofFaults } from './photograph-proof.ts';
export {
  FIVE_VIEWS,
  PHOTOGRAPH_USES,
  PHOTOGRAPH_VIEWS,
  PHOTOGRAPH_WAYS,
  type PhotographUse,
  type PhotographView,
  type PhotographWay,
  TURNED_DEGREES,
} from './photograph-views.ts';
export { refusedPhotograph, SCOPE_OF_USE, usesOfPhotograph } from './refused-photograph.ts';
export { watermarkText } from './watermark-text.ts';

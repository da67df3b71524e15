import type { ObservationLink } from './observation-link.ts';

/**
 * Relative change of the irregularity of a skin replica (roughness), negative is smoother. No study ties it to
 * collagen; it is taken as a share of the relative loss of wrinkle grade, which is Percuta policy and wide.
 */
export const texture: ObservationLink = {
  observable: 'skin-replica-irregularity-change',
  unit: 'fraction',
  judged: false,
  observe: (skin, draw) =>
    0 + Math.expm1(-draw.texturePerWrinkle * draw.wrinkleResponse * skin.papillaryCollagenChange),
  readingError: (draw) => draw.textureError,
};

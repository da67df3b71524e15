import type { ObservationLink } from './observation-link.ts';

/**
 * How much more of the papillary dermis takes a collagen stain (Masson, picrosirius). A stain answers several times as
 * strongly as mass: the one series with a number (Lotfi 2013, +53 %) lies far above any gain of mass that turnover
 * allows, so stain is never read as collagen.
 */
export const papillaryStain: ObservationLink = {
  observable: 'papillary-collagen-stain-change',
  unit: 'fraction',
  judged: false,
  observe: (skin, draw) => draw.papillaryStainGain * skin.papillaryCollagenChange,
  readingError: (draw) => draw.papillaryStainError,
};

import type { ObservationLink } from './observation-link.ts';

/**
 * Relative change of R7 of the Cutometer, the share of the stretch that springs back at once. It rests on elastin and
 * water as much as on collagen, and old skin is stiffer yet less elastic; so the slope is a judgement that may be
 * negative (3 % ± 4 % for a tenth more papillary collagen).
 */
export const elasticity: ObservationLink = {
  observable: 'elasticity-change',
  unit: 'fraction',
  judged: false,
  observe: (skin, draw) => draw.elasticityPerPapillaryCollagen * skin.papillaryCollagenChange,
  readingError: (draw) => draw.elasticityError,
};

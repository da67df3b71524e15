import type { ObservationLink } from './observation-link.ts';

/**
 * Change of echo density in high-frequency ultrasound of the upper dermis. Whether echo density is collagen at all is
 * contested: water lowers it in the first weeks, which this link does not hold. Its gain is Percuta policy and wide.
 */
export const echoDensity: ObservationLink = {
  observable: 'dermal-echo-density-change',
  unit: 'fraction',
  judged: false,
  observe: (skin, draw) =>
    (draw.echoDensityGain * (skin.papillaryCollagenChange + skin.upperReticularCollagenChange)) / 2,
  readingError: (draw) => draw.echoDensityError,
};

import type { ObservationLink } from './observation-link.ts';

/**
 * Change of the thickness of the dermis. Mass is thickness times density; bundle density hardly changes with age
 * (Branchet), so most of a gain is taken to thicken, but how much is a judgement. Swelling is not in it.
 */
export const dermalThickness: ObservationLink = {
  observable: 'dermal-thickness-change',
  unit: 'fraction',
  judged: false,
  observe: (skin, draw) => draw.dermalThicknessShare * skin.dermalCollagenChange,
  readingError: (draw) => draw.dermalThicknessError,
};

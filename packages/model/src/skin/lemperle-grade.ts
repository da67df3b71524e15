import type { ObservationLink } from './observation-link.ts';

/**
 * Change of the Lemperle wrinkle grade (0 none to 5 very deep), negative is better. A wrinkle loses a share of its
 * grade that grows with papillary collagen and can never pass the whole of it, so smooth skin has nothing to gain. Its
 * slope spans what mechanics allows (about half as strong as the dermis stiffens) and what an open study graded once
 * its bias is taken off (Ablon 2018); the two differ about fivefold and no study says which is right. Sagging is not in
 * it: nothing is known of needling and sagging.
 */
export const lemperleGrade: ObservationLink = {
  observable: 'lemperle-grade-change',
  unit: 'grade',
  judged: true,
  observe: (skin, draw) =>
    0 + skin.wrinkleGradeBefore * Math.expm1(-draw.wrinkleResponse * skin.papillaryCollagenChange),
  readingError: (draw) => draw.lemperleError,
};

import type { ObservationLink } from './observation-link.ts';

/**
 * Change of the acne-scar grade (0 clear to 4 severe), negative is better, on skin that starts at about the grade of
 * the device's own study (2.8). Scars lie deeper than wrinkles, so papillary and upper reticular collagen count alike.
 * Sources: the label study of the founding device (2.80 to 2.35, open) and Alam 2014 (net benefit, one small trial).
 */
export const acneScarGrade: ObservationLink = {
  observable: 'acne-scar-grade-change',
  unit: 'grade',
  judged: true,
  observe: (skin, draw) =>
    0 +
    draw.acneScarBaselineGrade *
      Math.expm1((-draw.acneScarResponse * (skin.papillaryCollagenChange + skin.upperReticularCollagenChange)) / 2),
  readingError: (draw) => draw.acneScarError,
};

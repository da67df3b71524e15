import { RECALLED_HIGH, RECALLED_MEDIUM } from '../fact.ts';
import type { Scale } from '../scales.ts';

/** Scales of acne scars. */
export const ACNE_SCAR_SCALES: readonly Scale[] = [
  {
    id: 'scale-goodman-baron-qualitative',
    name: 'Goodman & Baron, qualitative',
    measures: 'acne scars',
    minimum: 1,
    maximum: 4,
    betterIs: 'lower',
    anchors: [
      { grade: 1, words: 'macular: colour only, flat' },
      { grade: 2, words: 'mild: not obvious from 50 cm, easily covered' },
      { grade: 3, words: 'moderate: obvious from 50 cm, not easily covered; flattens when stretched if atrophic' },
      { grade: 4, words: 'severe: obvious from 50 cm, not flattened by stretching' },
    ],
    figures: [{ what: 'distance of judgement', value: 50, unit: 'cm' }],
    sources: ['F117', 'goodman-baron-wording'],
    strength: 'G',
    ...RECALLED_HIGH,
    note: 'The four grades are in the abstract; their wording is recalled.',
  },
  {
    id: 'scale-goodman-baron-quantitative',
    name: 'Goodman & Baron, quantitative',
    measures: 'acne scars',
    minimum: 0,
    maximum: 84,
    betterIs: 'lower',
    anchors: [],
    scoring:
      'By number of scars 1 to 10, 11 to 20 and more than 20: mild 1, 2 or 3 points; moderate 2, 4 or 6; severe 3, 6 or 9; papular 2, 4 or 6. Hypertrophic or keloid by area below 5, 5 to 20 and above 20 cm²: 6, 12 or 18.',
    figures: [
      { what: 'raters within 4 points, pairs', value: 19, unit: 'count' },
      { what: 'pairs of ratings', value: 21, unit: 'count' },
    ],
    sources: ['F118', 'goodman-baron-points'],
    strength: 'G',
    ...RECALLED_MEDIUM,
    note: 'The agreement is on record; the points are recalled.',
  },
  {
    id: 'scale-ecca',
    name: 'ECCA grid',
    measures: 'acne scars',
    minimum: 0,
    maximum: 540,
    betterIs: 'lower',
    anchors: [],
    scoring:
      'Weights: V-shaped 15, U-shaped 20, M-shaped 25, elastolysis 30, inflammatory hypertrophic 40, keloid 50; each times 0 to 3 for none, fewer than 5, 5 to 20, more than 20.',
    sources: ['F119', 'ecca-recalled'],
    strength: 'G',
    ...RECALLED_MEDIUM,
    note: 'Its existence is on record; the weights are recalled.',
  },
  {
    id: 'scale-asas',
    name: 'Acne Scar Assessment Scale (SkinPen study)',
    measures: 'acne scars',
    minimum: 0,
    maximum: 4,
    betterIs: 'lower',
    anchors: [
      { grade: 0, words: 'clear' },
      { grade: 4, words: 'severe' },
    ],
    figures: [
      { what: 'mean before, SkinPen study', value: 2.8, unit: 'grade' },
      { what: 'mean after 6 months, SkinPen study', value: 2.35, unit: 'grade' },
      { what: 'shift of the mean: small', value: 0.45, unit: 'grade' },
    ],
    sources: ['F42', 'asas-anchors'],
    strength: 'R',
    ...RECALLED_MEDIUM,
    note: 'The means are on record; the anchors are recalled.',
  },
];

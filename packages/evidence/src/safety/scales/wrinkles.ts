import { RECALLED_HIGH } from '../fact.ts';
import type { Scale } from '../scales.ts';

/** Scales of wrinkles and ageing. */
export const WRINKLE_SCALES: readonly Scale[] = [
  {
    id: 'scale-lemperle',
    name: 'Lemperle',
    measures: 'one wrinkle',
    minimum: 0,
    maximum: 5,
    betterIs: 'lower',
    anchors: [
      { grade: 0, words: 'no wrinkle' },
      { grade: 5, words: 'very deep' },
    ],
    figures: [
      { what: 'same rating, live', value: 92.7, unit: '%' },
      { what: 'same rating, photograph', value: 89.4, unit: '%' },
      { what: 'correlation with profilometry', value: 0.87, unit: '1' },
    ],
    sources: ['F120', 'F55'],
    restsOn: ['needling.ablon-wrinkles-d150'],
    strength: 'G',
    provenance: 'SECONDARY',
    note: 'For comparison: an open study of 48 people found a mean change of −1.23 (99 % interval 1.11 to 1.34) on day 150.',
  },
  {
    id: 'scale-glogau',
    name: 'Glogau',
    measures: 'photoageing',
    minimum: 1,
    maximum: 4,
    betterIs: 'lower',
    anchors: [
      { grade: 'I', words: 'no wrinkles; age 28 to 35' },
      { grade: 'II', words: 'wrinkles in motion; age 35 to 50' },
      { grade: 'III', words: 'wrinkles at rest; age 50 to 65' },
      { grade: 'IV', words: 'only wrinkles; age 60 and over' },
    ],
    sources: ['glogau'],
    strength: 'E',
    ...RECALLED_HIGH,
  },
  {
    id: 'scale-fitzpatrick-goldman',
    name: 'Fitzpatrick-Goldman wrinkle and elastosis',
    measures: 'wrinkles and elastosis',
    minimum: 1,
    maximum: 9,
    betterIs: 'lower',
    anchors: [
      { grade: 'I', words: 'mild: 1 to 3' },
      { grade: 'II', words: 'moderate: 4 to 6' },
      { grade: 'III', words: 'severe: 7 to 9' },
    ],
    sources: ['F121', 'fitzpatrick-goldman'],
    strength: 'G',
    ...RECALLED_HIGH,
  },
  {
    id: 'scale-gais',
    name: 'GAIS, subject version of the SkinPen study',
    measures: 'change as a whole',
    minimum: 1,
    maximum: 5,
    betterIs: 'lower',
    anchors: [
      { grade: 1, words: 'very much improved' },
      { grade: 2, words: 'much improved' },
      { grade: 3, words: 'improved' },
      { grade: 4, words: 'no change' },
      { grade: 5, words: 'worse' },
    ],
    sources: ['F67'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

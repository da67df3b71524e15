import type { SafetyStatement } from './safety-statement.ts';

const STUDY = { strength: 'R', provenance: 'SECONDARY' } as const;
const COMPUTED = { strength: 'R', provenance: 'DERIVED' } as const;

/** The study behind DEN160029, and what is known of the neck study. The neck’s efficacy is held out. */
export const FOUNDING_STUDY: readonly SafetyStatement[] = [
  {
    id: 'den160029-people',
    about: 'DEN160029',
    says: 'One centre; 41 completed, 20 of them on SkinPen Precision and 21 on its predecessor. Of the 20: mean age 43.8; 13 women and 7 men; by the label 6 Black, 3 Asian, 10 White, 6 Hispanic.',
    figures: [
      { what: 'completed', value: 41, unit: 'count' },
      { what: 'on SkinPen Precision', value: 20, unit: 'count' },
      { what: 'on the predecessor', value: 21, unit: 'count' },
      { what: 'mean age', value: 43.8, unit: 'y' },
      { what: 'standard deviation of age', value: 12.7, unit: 'y' },
      { what: 'women', value: 13, unit: 'count' },
      { what: 'men', value: 7, unit: 'count' },
    ],
    sources: ['F50', 'F30'],
    ...STUDY,
  },
  {
    id: 'den160029-improved',
    about: 'DEN160029',
    says: 'Blinded graders: 11 of 20 improved at 6 months; the mean Acne Scar Assessment Scale went from 2.80 to 2.35.',
    figures: [
      { what: 'improved', value: 0.55, low: 0.34, high: 0.74, interval: 'CI95', unit: 'fraction' },
      { what: 'improved', value: 11, unit: 'count' },
      { what: 'graded', value: 20, unit: 'count' },
      { what: 'mean grade before', value: 2.8, unit: 'grade' },
      { what: 'mean grade at 6 months', value: 2.35, unit: 'grade' },
    ],
    sources: ['F42', 'F67', 'percuta-derivation'],
    ...COMPUTED,
  },
  {
    id: 'den160029-satisfied',
    about: 'DEN160029',
    says: '18 of 20 felt improved and would recommend it. No serious adverse event among 20, no damage to nerves or tissue; nothing was left at 6 months.',
    figures: [
      { what: 'felt improved', value: 0.9, low: 0.7, high: 0.97, interval: 'CI95', unit: 'fraction' },
      { what: 'felt improved', value: 18, unit: 'count' },
      { what: 'asked', value: 20, unit: 'count' },
    ],
    sources: ['F42', 'F67', 'percuta-derivation'],
    ...COMPUTED,
  },
  {
    id: 'den160029-responses',
    about: 'DEN160029',
    says: 'Recorded: redness, tightness, sensitivity, burning, stinging, itching, dryness or scaling, swelling, tenderness. How often each is not on record.',
    sources: ['F67'],
    ...STUDY,
  },
  {
    id: 'den160029-registration',
    about: 'DEN160029',
    says: 'NCT02646917: ages 18 to 60, needles of 0.25 to 2.0 mm; excluded were severe solar elastosis, sensitivity to lidocaine, and facial trauma within 6 months.',
    figures: [
      { what: 'age', low: 18, high: 60, interval: 'range', unit: 'y' },
      { what: 'needle', low: 0.25, high: 2.0, interval: 'range', unit: 'mm' },
      { what: 'facial trauma within', value: 6, unit: 'mo' },
    ],
    sources: ['F68'],
    ...STUDY,
  },
  {
    id: 'k202243-neck-safety',
    about: 'K202243, neck',
    says: '32 by protocol, four sessions, followed for 3 months; no related adverse event. What it did to the neck is held out.',
    figures: [
      { what: 'people', value: 32, unit: 'count' },
      { what: 'sessions', value: 4, unit: 'count' },
      { what: 'follow-up', value: 3, unit: 'mo' },
    ],
    sources: ['F42', 'F46'],
    ...STUDY,
  },
];

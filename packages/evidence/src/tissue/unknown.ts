import type { TissueStatement } from './tissue-statement.ts';

const UNKNOWN = {
  standing: 'unknown',
  provenance: 'DERIVED',
  strength: 'E',
  sources: ['percuta-derivation'],
} as const;

/** What nobody knows, as far as we know. Percuta says so where it matters. */
export const UNKNOWN_STATEMENTS: readonly TissueStatement[] = [
  { ...UNKNOWN, id: 'unknown.durability', says: 'How long an effect lasts beyond six months.' },
  {
    ...UNKNOWN,
    id: 'unknown.dose-response',
    says: 'How the effect depends on depth, density, interval and number of sessions.',
  },
  { ...UNKNOWN, id: 'unknown.age-menopause', says: 'How age and menopause change the response.' },
  { ...UNKNOWN, id: 'unknown.retained-fraction', says: 'Which share of new collagen is kept.' },
  { ...UNKNOWN, id: 'unknown.halo-radius', says: 'How far the signal of a puncture reaches.' },
  { ...UNKNOWN, id: 'unknown.placebo-share-wrinkles', says: 'Which share of a change in wrinkles is placebo.' },
  { ...UNKNOWN, id: 'unknown.depth-distribution', says: 'How deep needles go in living skin, zone by zone.' },
  { ...UNKNOWN, id: 'unknown.bleeding-depth', says: 'How the chance of bleeding depends on depth.' },
  {
    ...UNKNOWN,
    id: 'unknown.home-rollers',
    says: 'Whether home rollers shorter than 0.5 mm do anything to the dermis.',
  },
  { ...UNKNOWN, id: 'unknown.biological-age', says: 'Whether any endpoint of biological age changes.' },
  {
    ...UNKNOWN,
    id: 'unknown.sham-controlled-trial',
    provenance: 'SECONDARY',
    seenThrough: 'aging-wiki-microneedling',
    sources: ['aging-wiki-microneedling'],
    says: 'Whether mechanical needling beats a sham for the ageing of skin: no blinded, sham-controlled trial is known.',
    note: 'Literature checked to 2026-06-02; none is known from any other source either.',
  },
  {
    ...UNKNOWN,
    id: 'unknown.decolletage',
    says: 'How thick the skin of the decolletage is: only its place in an order is known.',
    sources: ['laurent-22-sites'],
    restsOn: ['thickness.decolletage'],
  },
];

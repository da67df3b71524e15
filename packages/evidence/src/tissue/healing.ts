import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const SCHMITT = {
  sources: ['schmitt-2018'],
  provenance: 'READ',
  strength: 'C',
  population: 'skin model in three dimensions',
} as const;

const AUST_2011 = {
  sources: ['aust-2011'],
  provenance: 'READ',
  strength: 'C',
  population: 'rat, needling and vitamins',
} as const;

const ORRINGER_2004 = {
  sources: ['orringer-2004'],
  provenance: 'RECALLED-medium',
  strength: 'C',
  unit: 'ratio',
  population: 'human, full CO2 resurfacing',
} as const;

const ORRINGER_2005 = {
  sources: ['orringer-2005'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'change of procollagen I mRNA',
  unit: '%',
  atDay: 7,
  finding: 'Highly variable.',
} as const;

const FRACTIONAL = {
  sources: ['fractional-laser-pmid-22093071'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  unit: 'ratio',
  n: 3,
  population: 'human, non-ablative fractional laser',
} as const;

/** Phases of healing and the signals in them, after needling and after kindred injuries. */
export const HEALING: readonly Measurement[] = [
  ...fromStudy(SCHMITT, {
    'healing.epidermis-recovered': {
      quantity: 'recovery of the epidermis after micro-wounds',
      value: 5,
      unit: 'd',
      finding: 'Almost complete.',
    },
    'healing.gene-directions': {
      quantity: 'direction of genes',
      value: null,
      unit: 'ratio',
      finding:
        'Up: COL3A1, COL8A1, TIMP3, KRT13, IGF1, CCL11, HSPB6. Down: IL1A, IL1B, IL24, IL36G, IL36RN, S100A7A, DEFB4.',
      note: 'Fold changes stand in the paper and are not held here.',
    },
  }),
  ...fromStudy(
    { sources: ['manstein-2004'], provenance: 'SECONDARY', strength: 'C', value: null, interval: 'bound' },
    {
      'healing.fractional-zones-covered': {
        quantity: 're-epithelialisation of fractional thermal micro-zones',
        high: 24,
        unit: 'h',
        finding: 'Where zones are at least 250 µm apart.',
      },
      'healing.fractional-zones-spacing': {
        quantity: 'spacing from which zones close within 24 h',
        low: 250,
        unit: 'um',
      },
    },
  ),
  ...fromStudy(
    { sources: ['aust-2008b'], provenance: 'READ', strength: 'C', population: 'rat' },
    {
      'healing.corneum-intact-rat': {
        quantity: 'stratum corneum after needling',
        value: null,
        unit: 'h',
        n: 56,
        atDay: 1,
        finding: 'Intact at 24 h.',
      },
      'healing.tgf-beta-isoforms': {
        quantity: 'TGF-β isoforms after needling',
        value: null,
        unit: 'ratio',
        provenance: 'SECONDARY',
        seenThrough: 'amieamed-com',
        finding: 'TGF-β3 raised above TGF-β1 and TGF-β2, a profile of little scar.',
      },
    },
  ),
  ...fromStudy(AUST_2011, {
    'healing.epidermis-rat-vitamins': { quantity: 'change of epidermis thickness', value: 140, unit: '%' },
    'healing.signals-rat-vitamins': {
      quantity: 'collagen and signals',
      value: null,
      unit: 'ratio',
      finding: 'Collagen I, GAG, VEGF, EGF and FGF7 up.',
    },
  }),
  ...fromStudy(
    { sources: ['zeitter-2014'], provenance: 'READ', strength: 'C', value: null, unit: 'ratio' },
    {
      'healing.collagens-rat-10wk': {
        quantity: 'collagen I and III after 1 or 4 sessions of 1 mm, with or without skin care',
        n: 30,
        population: 'rat, 5 groups',
        atDay: 70,
        finding: 'Repetition adds up; collagen I up, III down. Direction only: the magnitudes are held out.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['kim-2011'], provenance: 'READ', strength: 'C', value: null, unit: 'ratio' },
    {
      'healing.mouse-against-ipl': {
        quantity: 'skin thickness, collagen I and total collagen, 5 passes, 3 sessions every 2 weeks',
        n: 54,
        population: 'mouse; measured 4 weeks after',
        finding: 'More than after intense pulsed light, which is more than control. Direction only.',
      },
    },
  ),
  ...fromStudy(ORRINGER_2004, {
    'healing.procollagen-i-full-co2': { quantity: 'procollagen I mRNA at its peak, to before', value: 7.5, atDay: 21 },
    'healing.procollagen-iii-full-co2': {
      quantity: 'procollagen III mRNA at its peak, to before',
      value: 8.9,
      atDay: 21,
      finding: 'Cytokines come first.',
    },
    'healing.mmp1-full-co2': {
      quantity: 'MMP-1 to before',
      value: null,
      low: 10000,
      interval: 'bound',
      provenance: 'RECALLED-low',
    },
  }),
  ...fromStudy(
    { sources: ['orringer-2012'], provenance: 'READ', strength: 'C' },
    {
      'healing.fractional-to-full-co2': {
        quantity: 'collagen induced by one fractional CO2 treatment, of that by full',
        value: null,
        low: 40,
        high: 50,
        interval: 'range',
        unit: '%',
        n: 34,
        population: 'volunteers',
      },
    },
  ),
  ...fromStudy(ORRINGER_2005, {
    'healing.procollagen-pulsed-dye-laser': { value: 47, population: 'human, pulsed dye laser' },
    'healing.procollagen-1320nm-laser': { value: 84, population: 'human, 1,320 nm laser' },
  }),
  ...fromStudy(FRACTIONAL, {
    'healing.fractional-laser-d1': {
      quantity: 'MMP-1, HSP70 and collagen genes',
      atDay: 1,
      finding: 'MMP-1 and HSP70 up; COL1A1 and COL3A1 slightly down.',
    },
    'healing.fractional-laser-d7': {
      quantity: 'MMP-1 and HSP70',
      atDay: 7,
      finding: 'Back to before.',
    },
  }),
  ...fromStudy(
    { sources: ['sherrill-2021'], provenance: 'READ', strength: 'C', value: null, unit: 'ratio' },
    {
      'healing.human-time-course': {
        quantity: 'genes on days 1, 3, 7, 14, 21 and 28, after 1 to 4 treatments every 28 days',
        n: 14,
        population: 'human, ablative fractional laser',
        site: 'back',
        method: 'biopsies, microarray',
        finding: 'Inflammation early, matrix late, still changed at one month; repeats sustain and increase it.',
        note: 'The best human time course known; its public data are not held here.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['aging-wiki-wound-healing'], provenance: 'SECONDARY', strength: 'E', value: null, unit: 'wk' },
    {
      'healing.collagen-iii-to-i': {
        quantity: 'remodelling of collagen III to I',
        seenThrough: 'aging-wiki-wound-healing',
        finding: 'Weeks to more than a year.',
      },
    },
  ),
];

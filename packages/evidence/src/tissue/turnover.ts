import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const VARANI_2006 = {
  sources: ['varani-2006'],
  provenance: 'READ',
  strength: 'C',
  site: 'sun-protected skin',
} as const;

const VARANI_2001 = {
  sources: ['varani-2001'],
  provenance: 'READ',
  strength: 'C',
  site: 'forearm, hip',
} as const;

const FISHER = {
  sources: ['fisher-2009'],
  provenance: 'SECONDARY',
  strength: 'C',
  unit: 'ratio',
  population: 'over 80 against 21 to 30 years, 4 to 7 people a group',
  site: 'buttock',
  method: 'laser capture, RT-PCR',
} as const;

/** What fibroblasts make, how fast collagen turns over, and what hormones do to it. */
export const TURNOVER: readonly Measurement[] = [
  ...fromStudy(VARANI_2006, {
    'turnover.procollagen-culture-young': {
      quantity: 'procollagen I of a fibroblast culture',
      value: 82,
      sd: 16,
      unit: 'ng/ml',
      population: '18 to 29 years',
      method: 'ELISA',
    },
    'turnover.procollagen-culture-old': {
      quantity: 'procollagen I of a fibroblast culture',
      value: 56,
      sd: 8,
      unit: 'ng/ml',
      population: '80 years and over',
      method: 'ELISA',
    },
    'turnover.procollagen-culture-ratio': {
      quantity: 'procollagen I of a fibroblast culture, old to young',
      value: 0.68,
      unit: 'ratio',
      provenance: 'DERIVED',
      sources: ['percuta-derivation', 'varani-2006'],
      restsOn: ['turnover.procollagen-culture-young', 'turnover.procollagen-culture-old'],
    },
    'turnover.fibroblast-attachment-young': {
      quantity: 'fibroblast surface attached to collagen',
      value: 78,
      sd: 6,
      unit: '%',
      population: '18 to 29 years',
      method: 'electron microscopy',
    },
    'turnover.fibroblast-attachment-old': {
      quantity: 'fibroblast surface attached to collagen',
      value: 58,
      sd: 8,
      unit: '%',
      population: '80 years and over',
      method: 'electron microscopy',
    },
    'turnover.fibroblast-spreading-young': {
      quantity: 'spreading of fibroblasts',
      value: 1.0,
      sd: 0.3,
      unit: 'ratio',
      population: '18 to 29 years',
      method: 'electron microscopy',
    },
    'turnover.fibroblast-spreading-old': {
      quantity: 'spreading of fibroblasts',
      value: 0.5,
      sd: 0.3,
      unit: 'ratio',
      population: '80 years and over',
      method: 'electron microscopy',
    },
  }),
  ...fromStudy(
    { sources: ['varani-2000', 'varani-2006'], provenance: 'RECALLED-medium', strength: 'C' },
    {
      'turnover.procollagen-in-vivo-old': {
        quantity: 'change of procollagen I in skin, 80 years and over against young',
        value: null,
        low: -75,
        high: -68,
        interval: 'range',
        approximate: true,
        unit: '%',
        method: 'in vivo',
      },
    },
  ),
  ...fromStudy(VARANI_2001, {
    'turnover.degraded-collagen-photodamaged': {
      quantity: 'partially degraded collagen, photodamaged to protected',
      value: 3.6,
      unit: 'ratio',
    },
    'turnover.procollagen-on-degraded': {
      quantity: 'procollagen made by fibroblasts on degraded collagen, less by',
      value: null,
      low: 36,
      high: 88,
      interval: 'range',
      unit: '%',
    },
  }),
  ...fromStudy(FISHER, {
    'turnover.mmp1-mrna-old': { quantity: 'MMP-1 mRNA, old to young', value: 8 },
    'turnover.mmp1-protein-old': { quantity: 'MMP-1 protein, old to young', value: 2 },
    'turnover.oxidised-protein-old': { quantity: 'oxidised protein, old to young', value: 2 },
  }),
  ...fromStudy(
    { sources: ['brincat-1987'], provenance: 'SECONDARY', strength: 'C' },
    {
      'ageing.post-menopausal-loss': {
        quantity: 'change of collagen and thickness after the menopause',
        value: null,
        low: -2,
        high: -1,
        interval: 'range',
        unit: '%/y',
        sex: 'female',
        site: 'thigh',
      },
    },
  ),
  ...fromStudy(
    { sources: ['brincat-1983'], provenance: 'SECONDARY', strength: 'C' },
    {
      'ageing.hormone-replacement-collagen': {
        quantity: 'collagen after the menopause with hormone replacement, more than untreated by',
        value: 48,
        unit: '%',
        n: 55,
        population: '26 treated, 29 untreated',
        sex: 'female',
        method: 'hydroxyproline',
      },
    },
  ),
  ...fromStudy(
    { sources: ['babraj-2005'], provenance: 'READ', strength: 'C', sex: 'male' },
    {
      'turnover.fractional-synthesis-hourly': {
        quantity: 'fractional synthesis of skin collagen',
        value: 0.037,
        sd: 0.003,
        unit: '%/h',
        population: '28 ± 6 years',
        method: 'stable isotope',
      },
      'turnover.fractional-synthesis-daily': {
        quantity: 'fractional synthesis of skin collagen',
        value: 0.888,
        unit: '%/d',
        provenance: 'DERIVED',
        sources: ['percuta-derivation', 'babraj-2005'],
        restsOn: ['turnover.fractional-synthesis-hourly'],
      },
      'turnover.fast-pool-half-life': {
        quantity: 'half-life that the fractional synthesis implies',
        value: 78,
        unit: 'd',
        provenance: 'DERIVED',
        sources: ['percuta-derivation', 'babraj-2005'],
        restsOn: ['turnover.fractional-synthesis-daily'],
      },
    },
  ),
  ...fromStudy(
    { sources: ['verzijl-2000'], provenance: 'RECALLED-high', strength: 'C', unit: 'y' },
    {
      'turnover.mature-half-life-skin': {
        quantity: 'half-life of mature collagen',
        value: 14.8,
        site: 'skin',
        method: 'racemisation of aspartic acid',
        status: 'awaiting-clinical-check',
        usedBecause:
          'It is the only figure for the slow pool of collagen, and without two pools the model is wrong by two orders of magnitude.',
      },
      'turnover.mature-half-life-cartilage': {
        quantity: 'half-life of mature collagen',
        value: 117,
        site: 'cartilage',
        method: 'racemisation of aspartic acid',
      },
    },
  ),
  ...fromStudy(
    { sources: ['percuta-derivation', 'verzijl-2000'], provenance: 'DERIVED', strength: 'C' },
    {
      'turnover.mature-rate': {
        quantity: 'turnover of mature collagen',
        value: 4.68,
        unit: '%/y',
        restsOn: ['turnover.mature-half-life-skin'],
      },
    },
  ),
  ...fromStudy(
    { sources: ['textbook-renewal'], provenance: 'SECONDARY', strength: 'E', unit: 'd' },
    {
      'turnover.epidermal-renewal-young': { quantity: 'renewal of the epidermis', value: 20, population: 'young' },
      'turnover.epidermal-renewal-old': {
        quantity: 'renewal of the epidermis',
        value: null,
        low: 30,
        high: 35,
        interval: 'range',
        population: 'old',
      },
    },
  ),
];

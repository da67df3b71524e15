import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const EL_DOMYATI = {
  sources: ['el-domyati-2015a'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  unit: '%',
  n: 10,
} as const;

const LOTFI = {
  sources: ['lotfi-2013'],
  provenance: 'READ',
  strength: 'C',
  unit: '%',
  n: 30,
  population: 'human, Fitzpatrick III to IV; 8 weeks after 5 sessions',
} as const;

const ABLON = {
  sources: ['ablon-2018'],
  provenance: 'READ',
  strength: 'C',
  unit: 'grade',
  interval: 'CI99',
  n: 48,
  population: '35 to 75 years',
  atDay: 150,
  method: 'graded openly',
} as const;

const ALAM = {
  sources: ['alam-2014'],
  provenance: 'READ',
  strength: 'S',
  unit: 'points',
  interval: 'CI95',
  n: 15,
  population: 'acne scars, split face',
  method: 'Goodman quantitative scar score, raters blind',
  note: 'The minus signs are missing in the text that was read and were restored from the probabilities.',
} as const;

const MOHAMED = {
  sources: ['mohamed-2018'],
  provenance: 'SECONDARY',
  strength: 'C',
  unit: '%',
  n: 20,
  population: 'ageing, 33 to 60 years',
} as const;

const AUST = { sources: ['aust-2008a'], provenance: 'READ', strength: 'C', value: null, unit: '%' } as const;

const SARTORI = {
  sources: ['de-filippi-sartori-2022'],
  provenance: 'SECONDARY',
  strength: 'C',
  quantity: 'Picrosirius intensity',
  unit: 'points',
  n: 16,
  population: 'fractional CO2, for comparison',
} as const;

/** What human courses changed. Negative grades and scores are better. Their schedules: `courses.ts`. */
export const NEEDLING_RESULTS: readonly Measurement[] = [
  ...fromStudy(EL_DOMYATI, {
    'needling.el-domyati-2015a-collagens': {
      quantity: 'collagen I, III and VII, new collagen, tropoelastin',
      finding: 'All up (P < 0.05); numbers not read.',
    },
    'needling.el-domyati-2015a-elastin': {
      quantity: 'total elastin',
      finding: 'Down (P < 0.05); numbers not read.',
    },
  }),
  ...fromStudy(LOTFI, {
    'needling.lotfi-epidermis': { quantity: 'change of epidermal thickness, mean', value: 50 },
    'needling.lotfi-papillary-collagen': {
      quantity: 'change of papillary collagen, mean',
      value: 53.2,
      method: 'Masson stain',
    },
    'needling.lotfi-silver': { quantity: 'change of new fibres, mean', value: 65.4, method: 'silver stain' },
  }),
  ...fromStudy(ABLON, {
    'needling.ablon-wrinkles-d150': {
      quantity: 'change of wrinkle grade',
      value: -1.23,
      low: -1.34,
      high: -1.11,
      method: 'Lemperle scale, 9 areas, graded openly',
    },
    'needling.ablon-laxity-d150': { quantity: 'change of laxity grade', value: -1.09, low: -1.26, high: -0.93 },
    'needling.ablon-texture-d150': { quantity: 'change of texture grade', value: -1.54, low: -1.75, high: -1.33 },
  }),
  ...fromStudy(ALAM, {
    'needling.alam-needled-3mo': {
      quantity: 'change of scar score, needled side, 3 months',
      value: -2.4,
      low: -4.8,
      high: 0.01,
      approximate: true,
      pValue: 0.052,
    },
    'needling.alam-needled-6mo': {
      quantity: 'change of scar score, needled side, 6 months',
      value: -3.4,
      low: -6.5,
      high: -0.2,
      pValue: 0.03,
    },
    'needling.alam-control-3mo': {
      quantity: 'change of scar score, side with anaesthetic only, 3 months',
      value: -1.0,
      low: -3.4,
      high: 1.4,
    },
    'needling.alam-control-6mo': {
      quantity: 'change of scar score, side with anaesthetic only, 6 months',
      value: -0.4,
      low: -3.5,
      high: 2.3,
    },
  }),
  ...fromStudy(
    {
      sources: ['alam-2014'],
      provenance: 'RECALLED-low',
      strength: 'C',
      quantity: 'needle length of the roller',
      unit: 'mm',
    },
    {
      'needling.alam-needle-length': { value: 2 },
      'needling.el-domyati-2015a-needle-length': {
        sources: ['el-domyati-2015a'],
        provenance: 'RECALLED-medium',
        value: 1.5,
      },
    },
  ),
  ...fromStudy(
    { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'C' },
    {
      'needling.people-in-human-histology': {
        quantity: 'people in a study of human histology after needling, each of one arm',
        value: null,
        low: 10,
        high: 30,
        interval: 'range',
        unit: 'count',
      },
    },
  ),
  ...fromStudy(MOHAMED, {
    'needling.mohamed-excellent': { quantity: 'share with an excellent result', value: 15 },
    'needling.mohamed-very-good': { quantity: 'share with a very good result', value: 35 },
    'needling.mohamed-good': { quantity: 'share with a good result', value: 40 },
    'needling.mohamed-poor': { quantity: 'share with a poor result', value: 10 },
  }),
  ...fromStudy(AUST, {
    'needling.aust-patients-better': {
      quantity: 'improvement by the rating of patients',
      low: 60,
      high: 80,
      interval: 'range',
      n: 480,
    },
    'needling.aust-collagen-elastin': {
      quantity: 'collagen and elastin at 6 months',
      n: 20,
      finding: 'A considerable increase; the abstract has no number.',
    },
    'needling.aust-stratum-spinosum-1y': {
      quantity: 'change of the thickness of the stratum spinosum',
      value: 40,
      n: 20,
      atDay: 365,
    },
  }),
  ...fromStudy(SARTORI, {
    'needling.sartori-co2-before': { value: 139.2, sd: 5.0, atDay: 0 },
    'needling.sartori-co2-after': { value: 158.7, sd: 5.3, atDay: 30 },
    'needling.sartori-co2-change': {
      quantity: 'change of Picrosirius intensity',
      value: 14,
      unit: '%',
      atDay: 30,
      restsOn: ['needling.sartori-co2-before', 'needling.sartori-co2-after'],
    },
  }),
  ...fromStudy(
    { sources: ['foppiani-2025'], provenance: 'READ', strength: 'S', unit: '%', n: 723, population: '21 studies' },
    {
      'needling.foppiani-satisfied': {
        quantity: 'share satisfied',
        value: 83,
        low: 76,
        high: 88,
        interval: 'CI',
        note: 'Level of evidence IV. The level of the interval is not on record.',
      },
      'needling.foppiani-erythema': { quantity: 'share with erythema', value: 6.8 },
    },
  ),
  ...fromStudy(
    { sources: ['harris-2015'], provenance: 'READ', strength: 'S' },
    {
      'needling.harris-significant': {
        quantity: 'studies with a significant result, of 18',
        value: 12,
        unit: 'count',
        n: 18,
        population: 'studies of acne scars',
      },
    },
  ),
  ...fromStudy(
    { sources: ['shen-2022'], provenance: 'SECONDARY', strength: 'S' },
    {
      'needling.shen-scar-score': {
        quantity: 'mean difference of scar score',
        value: 0.42,
        low: -0.12,
        high: 0.73,
        interval: 'CI',
        unit: 'points',
        n: 414,
        population: '12 randomised trials',
        note: 'Inconsistent as quoted: the interval holds zero and the result is called significant. To be checked again.',
      },
    },
  ),
];

import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const BRANCHET = {
  sources: ['branchet-1990'],
  provenance: 'READ',
  strength: 'C',
  unit: '%/decade',
  site: 'upper inner arm',
  method: 'histomorphometry',
} as const;

const BUNDLES = {
  sources: ['branchet-1991'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'area of collagen bundles in the area of the dermis',
  unit: '%',
  n: 71,
  site: 'upper inner arm',
  method: 'image analysis',
  finding: 'Does not change with age, so what is lost is mass of the dermis.',
} as const;

const MARCOS_GARCES = {
  sources: ['marcos-garces-2014'],
  provenance: 'READ',
  strength: 'C',
  unit: '1',
  n: 45,
  site: 'mixed',
  method: 'Masson morphometry',
} as const;

const EL_DOMYATI_2002 = {
  sources: ['el-domyati-2002'],
  provenance: 'READ',
  strength: 'C',
  unit: '%',
  n: 83,
  method: 'immunohistochemistry',
} as const;

const ELASTIN = { ...EL_DOMYATI_2002, quantity: 'elastin staining' } as const;
const DERIVED_EL_DOMYATI = { provenance: 'DERIVED', sources: ['percuta-derivation', 'el-domyati-2002'] } as const;

/** What age does to the thickness and the collagen of skin. Hormones, cells and turnover: `turnover.ts`. */
export const AGEING: readonly Measurement[] = [
  ...fromStudy(
    { sources: ['shuster-1975'], provenance: 'RECALLED-high', strength: 'C' },
    {
      'ageing.collagen-per-area': {
        quantity: 'change of skin collagen per area',
        value: -1,
        approximate: true,
        unit: '%/y',
        population: 'adults; men start higher',
        site: 'forearm',
        method: 'hydroxyproline',
        note: 'Not confirmed in the source; a secondary source marks it as unsourced too.',
      },
    },
  ),
  ...fromStudy(BRANCHET, {
    'ageing.dermis-thickness': {
      quantity: 'change of the thickness of the whole dermis',
      value: -6,
      population: 'men and women',
    },
    'ageing.epidermis-thickness-men': { quantity: 'change of epidermis thickness', value: -7.2, sex: 'male' },
    'ageing.epidermis-thickness-women': { quantity: 'change of epidermis thickness', value: -5.7, sex: 'female' },
  }),
  ...fromStudy(BUNDLES, {
    'ageing.bundle-area-papillary': { value: 93.35, population: 'papillary dermis' },
    'ageing.bundle-area-reticular': { value: 89.2, population: 'reticular dermis' },
  }),
  ...fromStudy(MARCOS_GARCES, {
    'ageing.papillary-area-r2': {
      quantity: 'R² of papillary collagen area against age',
      value: 0.437,
      finding: 'Falls, by a cubic.',
    },
    'ageing.bundle-thickness-r2': { quantity: 'R² of bundle thickness against age', value: 0.461 },
    'ageing.papillary-width-r2': {
      quantity: 'R² of papillary width against age',
      value: 0.26,
      finding: 'Rises.',
    },
    'ageing.reticular-area-r2': { quantity: 'R² of reticular collagen area against age', value: 0.392 },
  }),
  ...fromStudy(
    { ...EL_DOMYATI_2002, site: 'sun-exposed face' },
    {
      'ageing.collagen-i-exposed-first-decade': {
        quantity: 'collagen I staining, first decade',
        value: 82.5,
        pValue: 0.0004,
      },
      'ageing.collagen-i-exposed-ninth-decade': {
        quantity: 'collagen I staining, ninth decade',
        value: 53.2,
        pValue: 0.0004,
      },
      'ageing.collagen-i-exposed-ratio': {
        ...DERIVED_EL_DOMYATI,
        quantity: 'collagen I staining, ninth decade to first',
        value: 0.645,
        unit: 'ratio',
        restsOn: ['ageing.collagen-i-exposed-first-decade', 'ageing.collagen-i-exposed-ninth-decade'],
      },
      'ageing.collagen-i-exposed-rate': {
        ...DERIVED_EL_DOMYATI,
        quantity: 'relative change of collagen I staining over 80 years',
        value: -0.55,
        unit: '%/y',
        restsOn: ['ageing.collagen-i-exposed-ratio'],
      },
      'ageing.collagen-iii-exposed-first-decade': {
        quantity: 'collagen III staining, first decade',
        value: 80.4,
        pValue: 0.0008,
      },
      'ageing.collagen-iii-exposed-ninth-decade': {
        quantity: 'collagen III staining, ninth decade',
        value: 44.1,
        pValue: 0.0008,
      },
    },
  ),
  ...fromStudy(EL_DOMYATI_2002, {
    'ageing.collagen-i-iii-protected': {
      quantity: 'collagen I and III staining',
      value: null,
      site: 'protected skin',
      finding: 'Altered only after the eighth decade.',
    },
  }),
  ...fromStudy(ELASTIN, {
    'ageing.elastin-protected-young': { site: 'protected skin', population: 'youngest', value: 49.2 },
    'ageing.elastin-protected-old': { site: 'protected skin', population: 'oldest', value: 30.4 },
    'ageing.elastin-exposed-young': { site: 'exposed skin', population: 'youngest', value: 56.5 },
    'ageing.elastin-exposed-old': { site: 'exposed skin', population: 'oldest', value: 75.2 },
  }),
  ...fromStudy(
    { provenance: 'READ', strength: 'C', sources: ['affinito-1999'], unit: '1', n: 32, sex: 'female' },
    {
      'ageing.collagen-i-age-correlation': {
        quantity: 'correlation of collagen I with age',
        value: -0.88,
        population: '28 to 68 years',
        site: 'abdomen',
        zone: 'abdomen',
        method: 'immunohistochemistry',
        note: 'Printed as 0.88, inverse.',
      },
      'ageing.collagen-iii-age-correlation': {
        quantity: 'correlation of collagen III with age',
        value: -0.89,
        population: '28 to 68 years',
        site: 'abdomen',
        zone: 'abdomen',
        method: 'immunohistochemistry',
        note: 'Printed as 0.89, inverse.',
      },
    },
  ),
  ...fromStudy(
    { provenance: 'READ', strength: 'C', sources: ['chinese-burn-set-2008'], value: null, unit: 'ratio' },
    {
      'ageing.isoform-ratio-burn-set': {
        quantity: 'collagen I to III with age',
        finding: 'Rises: the contrary of the older finding.',
      },
      'ageing.isoform-ratio-lovell': {
        quantity: 'collagen III to I with age',
        sources: ['lovell-1987'],
        provenance: 'RECALLED-low',
        finding: 'Rises: the contrary of the later finding.',
      },
    },
  ),
  ...fromStudy(
    { provenance: 'READ', strength: 'E', sources: ['reilly-lozano-2021'], value: null, unit: '1' },
    {
      'ageing.collagen-through-life-review': {
        quantity: 'collagen through life',
        method: 'review',
        finding: 'A review; its abstract was read and no figure is taken from it.',
      },
    },
  ),
];

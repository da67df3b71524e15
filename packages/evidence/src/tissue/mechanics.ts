import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const AGACHE = {
  sources: ['agache-1980'],
  provenance: 'READ',
  strength: 'C',
  n: 138,
  population: '3 to 89 years',
  method: 'torsion',
} as const;

const MODULI = {
  sources: ['cheek-moduli-srt-12054'],
  provenance: 'READ',
  strength: 'C',
  n: 78,
  population: 'Japanese women, 20 to 68 years',
  sex: 'female',
  site: 'cheek',
  zone: 'cheek',
} as const;

const THEORY = { provenance: 'READ', strength: 'C', value: null, unit: 'ratio' } as const;

/** Stiffness of skin, and what makes wrinkles. */
export const MECHANICS: readonly Measurement[] = [
  ...fromStudy(AGACHE, {
    'mechanics.modulus-over-life': {
      quantity: 'Young’s modulus, old to young',
      value: 2,
      unit: 'ratio',
      finding: 'Doubles over life; elasticity and stretch fall after 30.',
    },
    'mechanics.modulus-young': {
      quantity: 'Young’s modulus, young',
      value: 0.42,
      unit: 'MPa',
      provenance: 'RECALLED-medium',
    },
    'mechanics.modulus-old': {
      quantity: 'Young’s modulus, old',
      value: 0.85,
      unit: 'MPa',
      provenance: 'RECALLED-medium',
    },
  }),
  ...fromStudy(
    { sources: ['escoffier-1989'], provenance: 'READ', strength: 'C', value: null, unit: 'ratio' },
    {
      'mechanics.thickness-extensibility-age': {
        quantity: 'thickness and extensibility to the seventh decade',
        site: 'forearm',
        finding: 'Both hold; Ur/Ue falls early.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['alexander-cook-1977'], provenance: 'READ', strength: 'C', value: null, unit: 'y' },
    {
      'mechanics.modulus-minimum-age': {
        quantity: 'age at which the modulus is least',
        low: 15,
        high: 25,
        interval: 'range',
        n: 116,
        finding: 'Rises thereafter; people diverge after 30.',
      },
    },
  ),
  ...fromStudy(MODULI, {
    'mechanics.corneum-modulus': { quantity: 'modulus of the stratum corneum', value: 1.993, unit: 'MPa' },
    'mechanics.dermis-modulus': { quantity: 'modulus of the dermis', value: 0.066, unit: 'MPa' },
    'mechanics.corneum-modulus-age-correlation': {
      quantity: 'correlation of the modulus of the stratum corneum with age',
      value: 0.337,
      unit: '1',
    },
  }),
  ...fromStudy(
    { ...THEORY, sources: ['kuwazuru-2008'] },
    {
      'mechanics.wrinkle-onset': {
        quantity: 'what starts a wrinkle',
        method: 'finite elements, linear',
        finding:
          'A switch from buckling of the horny layer to buckling of the epidermis; ageing of the dermis was no trigger.',
      },
    },
  ),
  ...fromStudy(
    { ...THEORY, sources: ['kruglikov-scherer-2018'] },
    {
      'mechanics.composite-stability': {
        quantity: 'stability with fewer elastic fibres, lower by up to',
        value: null,
        high: 4,
        interval: 'bound',
        method: 'theory of a layered composite',
        finding: 'The papillary dermis decides.',
      },
    },
  ),
  ...fromStudy(
    { ...THEORY, sources: ['limbert-kuhl-2018'] },
    {
      'mechanics.microrelief-dominates': {
        quantity: 'ratio of stiffness below which microrelief rules micro-wrinkles',
        value: null,
        high: 100,
        interval: 'bound',
        method: 'finite elements',
      },
    },
  ),
  ...fromStudy(
    { ...THEORY, sources: ['chavoshnejad-2020'] },
    {
      'mechanics.macro-wrinkles': {
        quantity: 'large wrinkles against geometry',
        method: 'finite elements and analysis',
        finding: 'Treated; no figure is on record.',
      },
    },
  ),
];

const BILAYER = {
  sources: ['percuta-derivation', 'cheek-moduli-srt-12054'],
  provenance: 'DERIVED',
  strength: 'C',
  restsOn: ['mechanics.corneum-modulus', 'mechanics.dermis-modulus'],
} as const;

/** What a stiff film on a soft base would do with those moduli, and the links that are taken from it. */
export const MECHANICS_DERIVED: readonly Measurement[] = [
  ...fromStudy(BILAYER, {
    'mechanics.critical-strain': {
      quantity: 'critical strain, 0.25 (3 E_d / E_f)^(2/3)',
      value: 0.0536,
      unit: 'fraction',
    },
    'mechanics.wavelength-15um': {
      quantity: 'wavelength, 2 π h (E_f / 3 E_d)^(1/3), film of 15 µm',
      value: 0.2,
      unit: 'mm',
    },
    'mechanics.wavelength-250um': {
      quantity: 'wavelength, same, film of 0.25 mm (epidermis and papillary dermis together)',
      value: 3.4,
      unit: 'mm',
      finding: 'Both scales are seen.',
    },
    'mechanics.amplitude-at-15-percent': {
      quantity: 'amplitude to thickness of the film at 15 % strain, √(e / e_c − 1)',
      value: 1.341,
      unit: 'ratio',
    },
    'mechanics.amplitude-dermis-plus-10': {
      quantity: 'the same with dermal support 1.1 times as stiff',
      value: 1.275,
      unit: 'ratio',
      finding: 'Lower by 5 %.',
    },
    'mechanics.amplitude-dermis-plus-50': {
      quantity: 'the same with dermal support 1.5 times as stiff',
      value: 1.065,
      unit: 'ratio',
      finding: 'Lower by 21 %.',
    },
    'mechanics.wrinkle-depth-per-stiffness': {
      quantity: 'relative change of wrinkle depth to relative change of dermal stiffness',
      value: 0.45,
      sd: 0.2,
      unit: '1',
      strength: 'P',
      note: 'The spread is as given, ± 0.2. A stiffer dermis makes a shallower wrinkle.',
    },
  }),
  ...fromStudy(
    { sources: ['percuta-policy'], provenance: 'POLICY', strength: 'P' },
    {
      'mechanics.r7-per-10-percent-collagen': {
        quantity: 'change of R7 for 10 % of papillary collagen',
        value: 3,
        sd: 4,
        unit: '%',
        method: 'judgement',
        finding: 'R2 and R7 follow elastin and water as much as collagen; old skin is stiffer and yet less elastic.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'P', value: null },
    {
      'mechanics.early-gains': {
        quantity: 'gains in the first weeks',
        high: 4,
        interval: 'bound',
        unit: 'wk',
        finding: 'Swelling and epidermis, not collagen.',
      },
      'mechanics.sagging': {
        quantity: 'what sags',
        unit: 'grade',
        finding: 'Mostly fat, ligament and bone; beyond grades of laxity no effect of needling is known.',
      },
    },
  ),
];

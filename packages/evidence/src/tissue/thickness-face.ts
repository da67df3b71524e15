import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const CHOPRA = {
  sources: ['chopra-2015'],
  provenance: 'READ',
  strength: 'C',
  unit: 'um',
  n: 10,
  population: 'heads of cadavers, 39 subunits',
  method: 'histology',
} as const;

const HA = {
  sources: ['ha-2005'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'skin thickness to that of the upper eyelid',
  unit: 'ratio',
  n: 3,
  population: 'cadavers, 15 sites',
  method: 'histology',
} as const;

const SELCUK = {
  sources: ['selcuk-en-7154'],
  provenance: 'READ',
  strength: 'C',
  unit: 'um',
  n: 90,
  population: '30 to 80 years',
  method: 'archive of pathology',
} as const;

const IYENGAR = {
  sources: ['iyengar-2018'],
  provenance: 'READ',
  strength: 'C',
  unit: 'mm',
  n: 32,
  population: '20 sites',
  method: 'high-frequency ultrasound',
} as const;

const SHAULY = {
  sources: ['shauly-2023'],
  provenance: 'READ',
  strength: 'E',
  quantity: 'depth recommended for radiofrequency needling',
  unit: 'mm',
  method: 'review, level of evidence 5',
} as const;

/** Thickness of facial skin by histology and in other series. */
export const THICKNESS_FACE: readonly Measurement[] = [
  ...fromStudy(CHOPRA, {
    'thickness.chopra-thinnest-dermis': {
      quantity: 'dermis thickness, thinnest subunit',
      value: 758.9,
      site: 'upper medial eyelid',
      zone: 'eyelid',
    },
    'thickness.chopra-thickest-dermis': {
      quantity: 'dermis thickness, thickest subunit',
      value: 1969.2,
      site: 'lower nasal sidewall',
      zone: 'nose',
    },
    'thickness.chopra-dermis-ratio': {
      quantity: 'dermis thickness, thickest subunit to thinnest',
      value: 2.59,
      unit: 'ratio',
      restsOn: ['thickness.chopra-thinnest-dermis', 'thickness.chopra-thickest-dermis'],
    },
    'thickness.chopra-thinnest-epidermis': {
      quantity: 'epidermis thickness, thinnest subunit',
      value: 29.6,
      site: 'posterior auricular',
      note: 'The table by subunit was not read.',
    },
    'thickness.chopra-thickest-epidermis': {
      quantity: 'epidermis thickness, thickest subunit',
      value: 62.6,
      site: 'upper lip',
      zone: 'upper-lip',
      note: 'The table by subunit was not read.',
    },
  }),
  ...fromStudy(HA, {
    'thickness.ha-nasal-tip': { value: 3.3, site: 'nasal tip', zone: 'nose' },
    'thickness.ha-brow-forehead': { value: 2.8, site: 'brow, forehead', zone: 'forehead' },
  }),
  ...fromStudy(
    { ...SELCUK, sex: 'female', note: 'Thinnest or thickest of six regions of the face; 90 as printed.' },
    {
      'thickness.selcuk-women-epidermis-thinnest': { quantity: 'epidermis thickness', value: 65.9, sd: 14.4 },
      'thickness.selcuk-women-epidermis-thickest': { quantity: 'epidermis thickness', value: 120.9, sd: 44.7 },
      'thickness.selcuk-women-dermis-thinnest': { quantity: 'dermis thickness', value: 1150, sd: 217 },
      'thickness.selcuk-women-dermis-thickest': { quantity: 'dermis thickness', value: 1498, sd: 389 },
      'thickness.selcuk-women-skin-thinnest': { quantity: 'skin thickness', value: 1235, sd: 218 },
      'thickness.selcuk-women-skin-thickest': { quantity: 'skin thickness', value: 1599, sd: 492 },
    },
  ),
  ...fromStudy(
    { ...SELCUK, sex: 'male', note: 'Thinnest or thickest of six regions of the face; 90 as printed.' },
    {
      'thickness.selcuk-men-epidermis-thinnest': { quantity: 'epidermis thickness', value: 79.1, sd: 13.9 },
      'thickness.selcuk-men-epidermis-thickest': { quantity: 'epidermis thickness', value: 122.8, sd: 32.5 },
      'thickness.selcuk-men-dermis-thinnest': { quantity: 'dermis thickness', value: 1107, sd: 390 },
      'thickness.selcuk-men-dermis-thickest': { quantity: 'dermis thickness', value: 1943, sd: 464 },
      'thickness.selcuk-men-skin-thinnest': { quantity: 'skin thickness', value: 1756, sd: 504 },
      'thickness.selcuk-men-skin-thickest': { quantity: 'skin thickness', value: 2023, sd: 460 },
    },
  ),
  ...fromStudy(IYENGAR, {
    'thickness.iyengar-midface': {
      quantity: 'epidermis and dermis together',
      value: 1,
      approximate: true,
      site: 'zygoma, suborbital, malar, nasolabial',
    },
    'thickness.iyengar-fat-forehead': {
      quantity: 'depth of fat',
      value: 2,
      approximate: true,
      site: 'forehead',
      zone: 'forehead',
    },
    'thickness.iyengar-fat-temple-submental': {
      quantity: 'depth of fat',
      value: 6,
      approximate: true,
      site: 'temple, submental',
    },
    'thickness.iyengar-fat-chin': { quantity: 'depth of fat', value: 5, approximate: true, site: 'chin', zone: 'chin' },
  }),
  ...fromStudy(
    { sources: ['pellacani-seidenari-1999'], provenance: 'READ', strength: 'C' },
    {
      'thickness.elderly-women-face': {
        quantity: 'skin thickness, elderly against young women',
        value: null,
        unit: 'mm',
        n: 40,
        sex: 'female',
        site: 'face',
        method: 'ultrasound, 20 MHz',
        finding: 'Greater at every site but the infraorbital: against the simple story of thinning (elastosis).',
      },
    },
  ),
  ...fromStudy(SHAULY, {
    'depth.recommended-forehead-temple': { value: null, low: 1.5, interval: 'bound', site: 'forehead, temple' },
    'depth.recommended-malar': { value: 1, site: 'malar', zone: 'cheek' },
    'depth.recommended-nasal-sidewall': {
      value: null,
      high: 2,
      interval: 'bound',
      site: 'nasal sidewall',
      zone: 'nose',
    },
    'depth.recommended-perioral': { value: 0.5, site: 'perioral' },
    'depth.recommended-neck': { value: 1.5, site: 'neck', zone: 'neck' },
  }),
];

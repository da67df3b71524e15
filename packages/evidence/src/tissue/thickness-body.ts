import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const SANDBY = {
  sources: ['sandby-moller-2003'],
  provenance: 'READ',
  strength: 'C',
  unit: 'um',
  n: 71,
} as const;

const EGAWA = {
  sources: ['egawa-2007'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'stratum corneum thickness, apparent',
  unit: 'um',
  n: 42,
  population: 'two groups, 15 and 27 people',
  method: 'Raman spectroscopy',
} as const;

const OLTULU = {
  sources: ['oltulu-2018'],
  provenance: 'READ',
  strength: 'C',
  unit: 'um',
  n: 180,
  sex: 'female',
  population: 'the whole study, women and men, has 180 people',
} as const;

const LAURENT = {
  sources: ['laurent-2007'],
  provenance: 'RECALLED-medium',
  strength: 'C',
  quantity: 'skin thickness',
  unit: 'mm',
  n: 342,
} as const;

/** Epidermis, stratum corneum, and skin of the body. */
export const THICKNESS_BODY: readonly Measurement[] = [
  ...fromStudy(
    { ...SANDBY, quantity: 'stratum corneum thickness' },
    {
      'thickness.corneum-dorsal-forearm': { site: 'dorsal forearm', value: 18.3, sd: 4.9 },
      'thickness.corneum-shoulder': { site: 'shoulder', value: 11.0, sd: 2.2 },
      'thickness.corneum-buttock': { site: 'buttock', value: 14.9, sd: 3.4 },
    },
  ),
  ...fromStudy(
    { ...SANDBY, quantity: 'cellular epidermis thickness', finding: 'Does not depend on age.' },
    {
      'thickness.cellular-epidermis-dorsal-forearm': { site: 'dorsal forearm', value: 56.6, sd: 11.5 },
      'thickness.cellular-epidermis-shoulder': { site: 'shoulder', value: 70.3, sd: 13.6 },
      'thickness.cellular-epidermis-buttock': { site: 'buttock', value: 81.5, sd: 15.7 },
    },
  ),
  ...fromStudy(EGAWA, {
    'thickness.corneum-raman-cheek': {
      site: 'cheek',
      zone: 'cheek',
      value: 16.8,
      finding: 'Does not depend on age.',
    },
    'thickness.corneum-raman-volar-forearm': { site: 'volar forearm', value: 22.6 },
    'thickness.corneum-raman-dorsal-hand': { site: 'dorsum of the hand', zone: 'hand', value: 29.3 },
    'thickness.corneum-raman-palm': { site: 'palm', value: 173 },
  }),
  ...fromStudy(
    { sources: ['xu-2017'], provenance: 'READ', strength: 'S' },
    {
      'thickness.epidermis-all-sites': {
        quantity: 'epidermis thickness',
        value: 99.75,
        low: 83.25,
        high: 116.25,
        interval: 'CI95',
        unit: 'um',
        site: 'all sites',
        population: '56 studies',
        method: 'meta-analysis',
      },
    },
  ),
  ...fromStudy(OLTULU, {
    'thickness.oltulu-epidermis-breast': {
      quantity: 'epidermis thickness, thinnest site',
      site: 'breast',
      value: 76.9,
      sd: 26.2,
    },
    'thickness.oltulu-epidermis-dorsum-foot': {
      quantity: 'epidermis thickness, thickest site',
      site: 'dorsum of the foot',
      value: 267.4,
      sd: 120.6,
    },
    'thickness.oltulu-dermis-dorsum-hand': {
      quantity: 'dermis thickness, thinnest site',
      site: 'dorsum of the hand',
      zone: 'hand',
      value: 2115,
      sd: 946,
      note: 'Includes deep tissue.',
    },
    'thickness.oltulu-dermis-breast': {
      quantity: 'dermis thickness, thickest site',
      site: 'breast',
      sex: 'male',
      value: 5888,
      sd: 2422,
      note: 'Includes deep tissue.',
    },
  }),
  ...fromStudy(
    { sources: ['unsourced-recollection'], provenance: 'RECALLED-low', strength: 'E' },
    {
      'thickness.dorsum-hand-ultrasound': {
        quantity: 'dermis thickness',
        site: 'dorsum of the hand',
        zone: 'hand',
        value: 1,
        approximate: true,
        unit: 'mm',
        method: 'high-frequency ultrasound',
        note: 'Set against the 2,115 µm of the series of 180 people.',
      },
    },
  ),
  ...fromStudy(LAURENT, {
    'thickness.laurent-deltoid': { site: 'deltoid', value: 2.02 },
    'thickness.laurent-suprascapular': { site: 'suprascapular', value: 2.54 },
    'thickness.laurent-waist': { site: 'waist', value: 1.91 },
    'thickness.laurent-thigh': { site: 'thigh', value: 1.55 },
  }),
  ...fromStudy(
    { sources: ['laurent-22-sites'], provenance: 'RECALLED-low', strength: 'C' },
    {
      'thickness.decolletage': {
        quantity: 'skin thickness',
        value: null,
        unit: 'mm',
        site: 'decolletage',
        zone: 'decolletage',
        finding: 'A gap: only the order is known, trunk thick and limbs thin.',
      },
    },
  ),
];

import type { Measurement } from '../schema.ts';
import { fromStudy } from '../tissue/study.ts';

const JUDGED = {
  sources: ['percuta-derivation', 'meng-2022', 'chopra-2015', 'sandby-moller-2003', 'egawa-2007', 'selcuk-en-7154'],
  provenance: 'DERIVED',
  strength: 'C',
  unit: 'mm',
  method: 'judgement over ultrasound and histology together',
  population: 'women; anatomy.male-dermis-factor for men',
} as const;

const CHOSEN = { sources: ['percuta-policy'], provenance: 'POLICY', strength: 'P', unit: 'mm' } as const;

/** Thickness of the dermis by zone, mm. Infraorbital, jawline and scalp have no figure and lean on a neighbour. */
export const DERMIS_DEFAULTS: readonly Measurement[] = [
  ...fromStudy(
    { ...JUDGED, quantity: 'dermis thickness' },
    {
      'anatomy.forehead.dermis': { zone: 'forehead', value: 1.2, sd: 0.3 },
      'anatomy.glabella.dermis': { zone: 'glabella', value: 1.2, sd: 0.3 },
      'anatomy.temple.dermis': { zone: 'temple', value: 1.0, sd: 0.2 },
      'anatomy.eyelid.dermis': { zone: 'eyelid', site: 'upper eyelid', value: 0.7, sd: 0.15 },
      'anatomy.periorbital.dermis': { zone: 'periorbital', site: 'lower eyelid, periorbital', value: 0.8, sd: 0.2 },
      'anatomy.cheek.dermis': { zone: 'cheek', value: 1.2, sd: 0.3 },
      'anatomy.nose.dermis': {
        zone: 'nose',
        site: 'dorsum of the nose',
        value: 1.1,
        sd: 0.25,
        note: 'The zone takes its thinner part, so that what is meant for the dermis stays in it.',
      },
      'anatomy.nose-tip.dermis': { site: 'tip and ala of the nose', value: 1.8, sd: 0.4 },
      'anatomy.upper-lip.dermis': { zone: 'upper-lip', value: 1.1, sd: 0.3 },
      'anatomy.chin.dermis': { zone: 'chin', value: 1.2, sd: 0.3 },
      'anatomy.neck.dermis': { zone: 'neck', value: 1.0, sd: 0.22 },
      'anatomy.decolletage.dermis': { zone: 'decolletage', value: 1.4, sd: 0.4 },
      'anatomy.hand.dermis': { zone: 'hand', site: 'dorsum of the hand', value: 1.0, sd: 0.3 },
      'anatomy.abdomen.dermis': { zone: 'abdomen', value: 1.9, sd: 0.5 },
    },
  ),
  ...fromStudy(
    { ...CHOSEN, quantity: 'dermis thickness', method: 'nearest zone, spread widened' },
    {
      'anatomy.infraorbital.dermis': {
        zone: 'infraorbital',
        value: 0.8,
        sd: 0.3,
        restsOn: ['anatomy.periorbital.dermis'],
        note: 'No figure is known for this zone alone; taken as the lower eyelid, the thinner neighbour.',
      },
      'anatomy.jawline.dermis': {
        zone: 'jawline',
        value: 1.2,
        sd: 0.4,
        restsOn: ['anatomy.cheek.dermis', 'anatomy.chin.dermis'],
        note: 'No figure is known for this zone; taken as cheek and chin.',
      },
      'anatomy.scalp.dermis': {
        zone: 'scalp',
        value: 1.2,
        sd: 0.5,
        restsOn: ['anatomy.forehead.dermis'],
        note: 'No figure is known for this zone; taken as the forehead.',
      },
    },
  ),
];

/** Thickness of the whole epidermis by zone, mm. */
export const EPIDERMIS_DEFAULTS: readonly Measurement[] = [
  ...fromStudy(
    { ...JUDGED, quantity: 'epidermis thickness' },
    {
      'anatomy.forehead.epidermis': { zone: 'forehead', value: 0.06 },
      'anatomy.glabella.epidermis': { zone: 'glabella', value: 0.06 },
      'anatomy.temple.epidermis': { zone: 'temple', value: 0.06 },
      'anatomy.periorbital.epidermis': { zone: 'periorbital', value: 0.06 },
      'anatomy.infraorbital.epidermis': { zone: 'infraorbital', value: 0.06 },
      'anatomy.eyelid.epidermis': { zone: 'eyelid', value: 0.045 },
      'anatomy.nose.epidermis': { zone: 'nose', value: 0.06 },
      'anatomy.cheek.epidermis': { zone: 'cheek', value: 0.06 },
      'anatomy.upper-lip.epidermis': { zone: 'upper-lip', value: 0.08 },
      'anatomy.chin.epidermis': { zone: 'chin', value: 0.06 },
      'anatomy.jawline.epidermis': { zone: 'jawline', value: 0.06 },
      'anatomy.neck.epidermis': { zone: 'neck', value: 0.06 },
      'anatomy.decolletage.epidermis': { zone: 'decolletage', value: 0.06 },
      'anatomy.hand.epidermis': { zone: 'hand', value: 0.09 },
      'anatomy.abdomen.epidermis': { zone: 'abdomen', value: 0.06 },
    },
  ),
  ...fromStudy(CHOSEN, {
    'anatomy.scalp.epidermis': {
      quantity: 'epidermis thickness',
      zone: 'scalp',
      value: 0.06,
      restsOn: ['anatomy.forehead.epidermis'],
      note: 'No figure is known for this zone; taken as the forehead.',
    },
  }),
];

/** Figures that hold for every zone. */
export const WHOLE_BODY_DEFAULTS: readonly Measurement[] = [
  ...fromStudy(CHOSEN, {
    'anatomy.papillary-dermis': {
      quantity: 'papillary dermis thickness',
      value: 0.15,
      note: 'No measurement is on record; the model needs a boundary between its first two layers.',
    },
  }),
  ...fromStudy(JUDGED, {
    'anatomy.male-dermis-factor': {
      quantity: 'dermis thickness, men to women',
      value: 1.2,
      unit: 'ratio',
      population: 'men',
    },
  }),
];

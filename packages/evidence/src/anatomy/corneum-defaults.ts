import type { Measurement } from '../schema.ts';
import { fromStudy } from '../tissue/study.ts';

const FACE = {
  sources: ['percuta-derivation', 'egawa-2007', 'sandby-moller-2003'],
  provenance: 'DERIVED',
  strength: 'C',
  quantity: 'stratum corneum thickness',
  unit: 'mm',
  value: 0.0145,
  low: 0.012,
  high: 0.017,
  interval: 'range',
  note: 'The value is the middle of the range.',
} as const;

const ELSEWHERE = {
  sources: ['percuta-policy', 'egawa-2007', 'sandby-moller-2003'],
  provenance: 'POLICY',
  strength: 'P',
  quantity: 'stratum corneum thickness',
  unit: 'mm',
  low: 0.01,
  high: 0.03,
  interval: 'range',
} as const;

/** Thickness of the stratum corneum by zone, mm. A default is proposed for the face only; elsewhere a neighbour's. */
export const STRATUM_CORNEUM_DEFAULTS: readonly Measurement[] = [
  ...fromStudy(FACE, {
    'anatomy.forehead.stratum-corneum': { zone: 'forehead' },
    'anatomy.glabella.stratum-corneum': { zone: 'glabella' },
    'anatomy.temple.stratum-corneum': { zone: 'temple' },
    'anatomy.periorbital.stratum-corneum': { zone: 'periorbital' },
    'anatomy.infraorbital.stratum-corneum': { zone: 'infraorbital' },
    'anatomy.eyelid.stratum-corneum': { zone: 'eyelid' },
    'anatomy.nose.stratum-corneum': { zone: 'nose' },
    'anatomy.cheek.stratum-corneum': { zone: 'cheek' },
    'anatomy.upper-lip.stratum-corneum': { zone: 'upper-lip' },
    'anatomy.chin.stratum-corneum': { zone: 'chin' },
    'anatomy.jawline.stratum-corneum': { zone: 'jawline' },
  }),
  ...fromStudy(ELSEWHERE, {
    'anatomy.neck.stratum-corneum': {
      zone: 'neck',
      value: 0.0145,
      restsOn: ['anatomy.cheek.stratum-corneum'],
      note: 'Taken as the face, with a wide range.',
    },
    'anatomy.scalp.stratum-corneum': {
      zone: 'scalp',
      value: 0.0145,
      restsOn: ['anatomy.forehead.stratum-corneum'],
      note: 'Taken as the forehead, with a wide range.',
    },
    'anatomy.decolletage.stratum-corneum': {
      zone: 'decolletage',
      value: 0.011,
      restsOn: ['thickness.corneum-shoulder'],
      note: 'Taken as the shoulder, with a wide range.',
    },
    'anatomy.abdomen.stratum-corneum': {
      zone: 'abdomen',
      value: 0.015,
      restsOn: ['thickness.corneum-buttock'],
      note: 'Taken as the buttock, rounded, with a wide range.',
    },
    'anatomy.hand.stratum-corneum': {
      zone: 'hand',
      value: 0.0293,
      restsOn: ['thickness.corneum-raman-dorsal-hand'],
      note: 'Taken from one Raman series of the back of the hand, with a wide range.',
    },
  }),
];

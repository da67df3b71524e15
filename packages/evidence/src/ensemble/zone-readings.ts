import type { Zone } from '../zones.ts';

/**
 * Zones that give way under a needle even where they are stretched, so that a pen goes less deep. Percuta policy: one
 * figure is published for soft and unstretched skin together, none by zone.
 */
export const SOFT_ZONES: readonly Zone[] = ['periorbital', 'infraorbital', 'eyelid', 'upper-lip', 'neck', 'abdomen'];

/** Zones whose wrinkles the Lemperle scale grades: face and neck. */
export const WRINKLE_ZONES: readonly Zone[] = [
  'forehead',
  'glabella',
  'temple',
  'periorbital',
  'infraorbital',
  'eyelid',
  'nose',
  'cheek',
  'upper-lip',
  'chin',
  'jawline',
  'neck',
];

/** Zones whose acne scars the scale of the label study grades: the face. */
export const ACNE_SCAR_ZONES: readonly Zone[] = [
  'forehead',
  'glabella',
  'temple',
  'nose',
  'cheek',
  'upper-lip',
  'chin',
  'jawline',
];

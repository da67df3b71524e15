/** The zones of skin that Percuta speaks of, unsided: one list for everything. */
export const ZONES = [
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
  'decolletage',
  'hand',
  'abdomen',
  'scalp',
] as const;

export type Zone = (typeof ZONES)[number];

/** The zones that the record and the face map split into left and right. */
export const SIDED_ZONES = [
  'temple',
  'periorbital',
  'infraorbital',
  'eyelid',
  'cheek',
  'jawline',
  'hand',
] as const satisfies readonly Zone[];

import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const CLINICS = { sources: ['clinic-websites'], provenance: 'READ', strength: 'E', value: null, unit: 'mm' } as const;
const BOUND = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'P',
  value: null,
  unit: 'mm',
  interval: 'range',
} as const;

/** From which depth needling bleeds. No depth has been measured. */
export const BLEEDING: readonly Measurement[] = [
  ...fromStudy(CLINICS, {
    'bleeding.what-pinpoints-mean': {
      quantity: 'what pinpoint bleeding shows',
      finding: 'Loops of papillary capillaries have been reached; no depth is known.',
    },
  }),
  ...fromStudy(BOUND, {
    'bleeding.epidermis': { quantity: 'epidermis above the loops', low: 0.05, high: 0.1 },
    'bleeding.loop-tip': { quantity: 'depth of the tip of a loop below the epidermis', low: 0.02, high: 0.1 },
    'bleeding.earliest-depth': {
      quantity: 'true depth from which bleeding can start',
      low: 0.15,
      high: 0.3,
      restsOn: ['bleeding.epidermis', 'bleeding.loop-tip'],
    },
    'bleeding.reported-setting': {
      quantity: 'setting from which bleeding is reported',
      low: 1,
      interval: 'bound',
      note: 'Again implies a depth well below the setting.',
    },
  }),
];

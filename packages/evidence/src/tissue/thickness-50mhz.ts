import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const COHORT = {
  sources: ['southwest-medical-2019'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'full skin thickness',
  unit: 'mm',
  method: 'ultrasound, 50 MHz',
} as const;

const WOMEN_20S = { ...COHORT, sex: 'female', population: '20 to 29 years', n: 30 } as const;
const WOMEN_30S = { ...COHORT, sex: 'female', population: '30 to 39 years', n: 25 } as const;
const WOMEN_40S = { ...COHORT, sex: 'female', population: '40 to 49 years', n: 20 } as const;
const MEN_20S = { ...COHORT, sex: 'male', population: '20 to 29 years', n: 30 } as const;

/** Full thickness of facial skin by ultrasound at 50 MHz, by age. */
export const THICKNESS_50MHZ: readonly Measurement[] = [
  ...fromStudy(WOMEN_20S, {
    'thickness.50mhz-women-20s-forehead': { site: 'forehead', zone: 'forehead', value: 1.86, sd: 0.26 },
    'thickness.50mhz-women-20s-canthus': { site: 'canthus', zone: 'periorbital', value: 1.36, sd: 0.11 },
    'thickness.50mhz-women-20s-eyelid': { site: 'eyelid', zone: 'eyelid', value: 1.24, sd: 0.25 },
    'thickness.50mhz-women-20s-cheek': { site: 'cheek', zone: 'cheek', value: 1.9, sd: 0.21 },
  }),
  ...fromStudy(WOMEN_30S, {
    'thickness.50mhz-women-30s-forehead': { site: 'forehead', zone: 'forehead', value: 1.98, sd: 0.24 },
    'thickness.50mhz-women-30s-canthus': { site: 'canthus', zone: 'periorbital', value: 1.43, sd: 0.13 },
    'thickness.50mhz-women-30s-eyelid': { site: 'eyelid', zone: 'eyelid', value: 1.15, sd: 0.15 },
    'thickness.50mhz-women-30s-cheek': { site: 'cheek', zone: 'cheek', value: 2.12, sd: 0.13 },
  }),
  ...fromStudy(WOMEN_40S, {
    'thickness.50mhz-women-40s-forehead': { site: 'forehead', zone: 'forehead', value: 1.9, sd: 0.21 },
    'thickness.50mhz-women-40s-canthus': { site: 'canthus', zone: 'periorbital', value: 1.43, sd: 0.18 },
    'thickness.50mhz-women-40s-eyelid': { site: 'eyelid', zone: 'eyelid', value: 1.24, sd: 0.27 },
    'thickness.50mhz-women-40s-cheek': { site: 'cheek', zone: 'cheek', value: 1.98, sd: 0.12 },
  }),
  ...fromStudy(MEN_20S, {
    'thickness.50mhz-men-20s-forehead': { site: 'forehead', zone: 'forehead', value: 2.45, sd: 0.37 },
    'thickness.50mhz-men-20s-canthus': { site: 'canthus', zone: 'periorbital', value: 1.64, sd: 0.19 },
    'thickness.50mhz-men-20s-eyelid': { site: 'eyelid', zone: 'eyelid', value: 1.44, sd: 0.16 },
    'thickness.50mhz-men-20s-cheek': { site: 'cheek', zone: 'cheek', value: 2.53, sd: 0.26 },
    'thickness.50mhz-men-later': { population: 'men', value: null, finding: 'Falls with age at the same four sites.' },
  }),
];

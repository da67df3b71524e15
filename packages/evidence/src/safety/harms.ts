import type { Measurement, Provenanced } from '../schema.ts';
import type { Unit } from '../units.ts';
import { RECALLED_HIGH, RECALLED_MEDIUM } from './fact.ts';

const DOGRA_2014 = {
  unit: 'fraction',
  n: 30,
  population: 'Fitzpatrick types IV and V',
  interval: 'CI95',
  strength: 'C',
  provenance: 'DERIVED',
  note: 'Counts as printed; shares and intervals computed.',
} as const;

/** How often a harm was seen, with its n. On dark skin pigment change leads among harms that last. */
export const HARM_RATES: readonly Measurement[] = [
  {
    id: 'harm-pigment-dogra-2014',
    quantity: 'post-inflammatory hyperpigmentation (5 of 30)',
    value: 0.167,
    low: 0.07,
    high: 0.34,
    sources: ['F16', 'percuta-derivation'],
    ...DOGRA_2014,
  },
  {
    id: 'harm-tram-track-dogra-2014',
    quantity: 'tram-track scars (2 of 30)',
    value: 0.067,
    low: 0.02,
    high: 0.21,
    sources: ['F16', 'percuta-derivation'],
    ...DOGRA_2014,
  },
];

/** A figure inside a report of harm. */
export interface HarmFigure {
  readonly what: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit;
}

/** A harm that was reported, without a rate: nobody counted those who were well. */
export interface HarmReport extends Provenanced {
  readonly event: string;
  readonly facts: string;
  readonly figures?: readonly HarmFigure[];
  /** Whether needling itself was the cause reported. */
  readonly afterNeedling: boolean;
}

const CASES = { strength: 'C', provenance: 'SECONDARY' } as const;

/** Reports of infection and other harm. */
export const HARM_REPORTS: readonly HarmReport[] = [
  {
    id: 'harm-hiv-cluster',
    event: 'HIV cluster after “vampire facials” at an unlicensed spa',
    facts:
      'Two of the linked cases were probably infected earlier. Unlabelled blood tubes in a kitchen refrigerator, unwrapped syringes, re-use, no autoclave, and no records of appointments or contacts.',
    figures: [
      { what: 'people at risk', value: 59, unit: 'count' },
      { what: 'of them with needling and platelet-rich plasma', value: 20, unit: 'count' },
      { what: 'of them with other injections', value: 39, unit: 'count' },
      { what: 'linked cases', value: 5, unit: 'count' },
      { what: 'linked cases among clients', value: 4, unit: 'count' },
      { what: 'linked cases among partners', value: 1, unit: 'count' },
      { what: 'linked cases probably infected earlier', value: 2, unit: 'count' },
    ],
    afterNeedling: true,
    sources: ['F21', 'F22', 'F99'],
    ...CASES,
  },
  {
    id: 'harm-granuloma-2014',
    event: 'granulomas',
    facts: 'Patch tests positive; steroids failed; doxycycline or minocycline helped in part.',
    figures: [
      { what: 'women', value: 3, unit: 'count' },
      { what: 'of them after the serum Vita C', value: 2, unit: 'count' },
    ],
    afterNeedling: true,
    sources: ['F100'],
    ...CASES,
  },
  {
    id: 'harm-granuloma-review-2024',
    event: 'granulomas',
    facts: 'Mostly pens with vitamin C.',
    figures: [
      { what: 'studies', value: 13, unit: 'count' },
      { what: 'patients', value: 15, unit: 'count' },
    ],
    afterNeedling: true,
    sources: ['F101'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    id: 'harm-granuloma-onset',
    event: 'granulomas: onset and course',
    facts: 'Two cases; the course took months, and methotrexate cleared one.',
    figures: [
      { what: 'onset, first case', value: 3, unit: 'd' },
      { what: 'onset, second case', value: 7, unit: 'd' },
    ],
    afterNeedling: true,
    sources: ['F102', 'F103'],
    ...CASES,
  },
  {
    id: 'harm-hypersensitivity-sisters',
    event: 'systemic hypersensitivity in two sisters',
    facts: 'Nothing more is on record.',
    figures: [{ what: 'people', value: 2, unit: 'count' }],
    afterNeedling: true,
    sources: ['pratsou-gach-2013'],
    strength: 'C',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'harm-mycobacteria-series',
    event: 'non-tuberculous mycobacteria after cosmetic procedures',
    facts: 'None is known specifically after needling.',
    figures: [
      { what: 'patients', value: 28, unit: 'count' },
      { what: 'share with M. abscessus', value: 75, unit: '%' },
      { what: 'mean incubation', value: 3, unit: 'wk' },
      { what: 'time to diagnosis', value: 9.8, unit: 'wk' },
    ],
    afterNeedling: false,
    sources: ['F104'],
    ...CASES,
  },
  {
    id: 'harm-mycobacteria-tap-water',
    event: 'M. abscessus from a home microdermabrasion device',
    facts: 'The device had been rinsed with tap water.',
    afterNeedling: false,
    sources: ['F105'],
    ...CASES,
  },
  {
    id: 'harm-mycobacteria-mesotherapy',
    event: 'mesotherapy outbreak in Hong Kong',
    facts: 'Mycobacteria.',
    figures: [{ what: 'people', value: 19, unit: 'count' }],
    afterNeedling: false,
    sources: ['F106'],
    ...CASES,
  },
  {
    id: 'harm-eczema-herpeticum',
    event: 'eczema herpeticum after needling with platelet-rich plasma',
    facts: 'One case; atopic skin and herpes simplex together are the risk.',
    figures: [{ what: 'people', value: 1, unit: 'count' }],
    afterNeedling: true,
    sources: ['F29'],
    ...CASES,
  },
  {
    id: 'harm-varicella-home-roller',
    event: 'varicella spread by a home roller',
    facts: 'The report was not read.',
    afterNeedling: true,
    sources: ['leatham-2018'],
    strength: 'C',
    ...RECALLED_HIGH,
  },
  {
    id: 'harm-tram-track-2012',
    event: 'tram-track scars',
    facts: 'Large needles, pressure over bone; see also the series of 2014 with 2 of 30.',
    afterNeedling: true,
    sources: ['pahwa-2012'],
    strength: 'C',
    ...RECALLED_HIGH,
  },
  {
    id: 'harm-nickel',
    event: 'nickel allergy after needling',
    facts: 'A case; metal contact dermatitis after needling is rarely reported.',
    afterNeedling: true,
    sources: ['yadav-dogra-2016'],
    strength: 'C',
    ...RECALLED_HIGH,
  },
];

import type { Figure, Measurement, Provenanced } from '../schema.ts';
import type { Unit } from '../units.ts';

/** One fitted or published constant of a dose-response model. */
export interface DoseResponseParameter extends Figure {
  readonly name: string;
  readonly unit: Unit;
}

/** A dose-response model of *S. aureus* on skin, in use or rejected with the reason. */
export interface DoseResponseModel extends Provenanced {
  readonly form: 'beta-Poisson' | 'exponential' | 'log-logistic' | 'two-compartment';
  /** What the dose is: bacteria put on the skin, or bacteria after they have grown. */
  readonly dose: 'inoculated' | 'grown' | 'not stated';
  readonly parameters: readonly DoseResponseParameter[];
  readonly deviance?: number;
  readonly degreesOfFreedom?: number;
  readonly use: 'in use' | 'comparison' | 'rejected';
  readonly because: string;
}

const FITTED = {
  sources: ['percuta-derivation', 'F95', 'singh-1971'],
  strength: 'C',
  provenance: 'DERIVED',
  dose: 'inoculated',
} as const;

/**
 * The fit in use and those that were set aside. Only relative risk may rest on them: all of them miss the clinic, where
 * no infection was seen in 414 people. The sites were occluded (recalled), so this is an upper case.
 */
export const DOSE_RESPONSE_MODELS: readonly DoseResponseModel[] = [
  {
    id: 'dose-response-beta-poisson',
    form: 'beta-Poisson',
    parameters: [
      { name: 'alpha', value: 0.224, low: 0.145, high: 0.331, interval: 'CI95', unit: '1' },
      { name: 'n50', value: 537, low: 182, high: 1445, interval: 'CI95', unit: 'CFU' },
    ],
    deviance: 5.4,
    degreesOfFreedom: 4,
    use: 'in use',
    because:
      'Fits the raw data by initial dose, and is four to five powers of ten more infectious at 40 to 500 CFU than the textbook constant.',
    ...FITTED,
  },
  {
    id: 'dose-response-log-logistic',
    form: 'log-logistic',
    parameters: [
      { name: 'mu', value: 3.0, unit: 'log10' },
      { name: 's', value: 1.24, unit: 'log10' },
    ],
    deviance: 4.9,
    use: 'comparison',
    because: 'Fits as well; kept as a second shape.',
    ...FITTED,
  },
  {
    id: 'dose-response-exponential-initial',
    form: 'exponential',
    parameters: [],
    deviance: 196,
    use: 'rejected',
    because: 'The same raw data reject it.',
    ...FITTED,
  },
  {
    id: 'dose-response-rose-haas-1999',
    form: 'exponential',
    dose: 'grown',
    parameters: [
      { name: 'k', value: 7.64e-8, unit: '1/CFU' },
      { name: 'id50', value: 9.08e6, unit: 'CFU' },
    ],
    use: 'rejected',
    because: 'Its dose is the density after growth; used on an inoculated dose it is wrong by powers of ten.',
    sources: ['F94', 'F95'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
  {
    id: 'dose-response-esfahanian-2019',
    form: 'exponential',
    dose: 'grown',
    parameters: [{ name: 'k', value: 8.05e-8, low: 6.46e-8, high: 1.0e-7, interval: 'range', unit: '1/CFU' }],
    use: 'rejected',
    because: 'Stands behind a growth model; not for an inoculated dose.',
    sources: ['F96'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
  {
    id: 'dose-response-chandrasekaran-jiang-2021',
    form: 'two-compartment',
    dose: 'not stated',
    parameters: [],
    use: 'comparison',
    because: 'Finds that bacteria must cooperate and rejects a single hit.',
    sources: ['F97'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
];

/** One dose of the raw data: bacteria put on the forearm, people infected, people exposed. */
export interface DoseGroup {
  readonly doseCfu: number;
  readonly infected: number;
  readonly exposed: number;
}

/** Singh 1971, forearm, by initial dose; every dose on 20 people. */
export const SINGH_1971: readonly DoseGroup[] = [
  { doseCfu: 40, infected: 4, exposed: 20 },
  { doseCfu: 220, infected: 8, exposed: 20 },
  { doseCfu: 2000, infected: 13, exposed: 20 },
  { doseCfu: 1.05e5, infected: 14, exposed: 20 },
  { doseCfu: 1.6e6, infected: 19, exposed: 20 },
  { doseCfu: 1e7, infected: 20, exposed: 20 },
];

/** The raw data as rows: people infected of 20. */
export const SINGH_1971_ROWS: readonly Measurement[] = SINGH_1971.map((group) => ({
  id: `singh-1971-${group.doseCfu}`,
  quantity: `people infected by ${group.doseCfu} CFU of S. aureus`,
  value: group.infected,
  unit: 'count',
  n: group.exposed,
  site: 'forearm',
  sources: ['F95', 'singh-1971'],
  strength: 'C',
  provenance: 'SECONDARY',
  note: 'Sites were occluded (recalled), so this is an upper case.',
}));

const RECALLED = {
  strength: 'C',
  provenance: 'RECALLED-high',
  status: 'awaiting-clinical-check',
  usedBecause: 'Order of magnitude, for comparison only; no figure of the product rests on it.',
} as const;

/** Other thresholds, as orders of magnitude. */
export const INFECTION_THRESHOLDS: readonly Measurement[] = [
  {
    id: 'pus-intradermal',
    quantity: 'cocci into the skin that make pus',
    value: null,
    low: 2e6,
    high: 8e6,
    interval: 'range',
    approximate: true,
    unit: 'CFU',
    sources: ['elek-conen-1957'],
    ...RECALLED,
  },
  {
    id: 'pus-with-suture',
    quantity: 'cocci that make pus beside a silk suture',
    value: null,
    low: 1e2,
    high: 1e3,
    interval: 'range',
    approximate: true,
    unit: 'CFU',
    finding: 'A foreign body lowers the dose by powers of ten.',
    sources: ['elek-conen-1957'],
    ...RECALLED,
  },
  {
    id: 'tissue-threshold',
    quantity: 'bacteria a gram of tissue that mark infection',
    value: 1e5,
    unit: 'CFU/g',
    sources: ['robson-heggers'],
    ...RECALLED,
  },
];

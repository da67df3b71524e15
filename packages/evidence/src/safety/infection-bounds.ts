import type { Limit, Prior, Provenanced, Strength } from '../schema.ts';

/** A series in which nothing happened, and how often it may still happen. */
export interface ZeroEventBound extends Provenanced {
  readonly event: string;
  readonly events: 0;
  readonly n: number;
  /** Upper end of the 95 % interval by the rule of three, 3 / n, as a fraction. */
  readonly upper95: number;
  readonly unit: 'fraction';
  /** By Wilson’s interval, where it was computed. */
  readonly upper95Wilson?: number;
  /** Strength of the series itself; the bound is computed. */
  readonly seriesStrength: Strength;
}

const COMPUTED = { events: 0, unit: 'fraction', strength: 'S', seriesStrength: 'S', provenance: 'DERIVED' } as const;

/**
 * Zero is never said without n. The bounds are optimistic: comparator arms and radiofrequency are in, people and not
 * sessions are counted, and trials notice mild infection poorly.
 */
export const ZERO_EVENT_BOUNDS: readonly ZeroEventBound[] = [
  {
    id: 'no-infection-414',
    event: 'infection',
    n: 414,
    upper95: 0.0072,
    upper95Wilson: 0.0092,
    sources: ['percuta-derivation', 'F42', 'shen-2022'],
    ...COMPUTED,
    note: '12 randomised trials; comparator arms and radiofrequency included. No secondary scar either.',
  },
  {
    id: 'minimal-harm-1029',
    event: 'serious adverse event',
    n: 1029,
    upper95: 0.0029,
    sources: ['percuta-derivation', 'F109'],
    ...COMPUTED,
    note: '51 articles; the review speaks of minimal adverse events.',
  },
  {
    id: 'no-serious-harm-1845',
    event: 'serious adverse event',
    n: 1845,
    upper95: 0.0016,
    sources: ['percuta-derivation', 'F98'],
    ...COMPUTED,
    note: '58 studies.',
  },
  {
    id: 'zero-bound-2805',
    event: 'an event seen in none',
    n: 2805,
    upper95: 0.0011,
    sources: ['percuta-derivation', 'F107', 'F108'],
    ...COMPUTED,
    note: '85 articles. The bound for any event that none of them saw; lasting harms were seen.',
  },
  {
    id: 'no-serious-harm-20',
    event: 'serious adverse event',
    n: 20,
    upper95: 0.15,
    sources: ['percuta-derivation', 'F42', 'F67'],
    events: 0,
    unit: 'fraction',
    strength: 'C',
    seriesStrength: 'C',
    provenance: 'DERIVED',
    note: 'The founding study of SkinPen Precision.',
  },
];

/**
 * Chance that a person is infected under clean professional practice, before the data of a practice speak:
 * Beta(0.5, 1000). Its mean is 0.05 %, the upper end of its central 95 % about 0.25 %.
 */
export const PROFESSIONAL_INFECTION_PRIOR: Prior & { readonly alpha: number; readonly beta: number } = {
  id: 'professional-infection-prior',
  parameter: 'professionalInfectionFraction',
  unit: 'fraction',
  distribution: 'beta',
  alpha: 0.5,
  beta: 1000,
  p05: 1.9666e-6,
  median: 2.275e-4,
  p95: 1.9194e-3,
  anchor:
    'No infection in 414 people of randomised trials, no report of bacterial infection in a review of 18 studies.',
  sources: ['percuta-policy', 'F42', 'F53', 'F98'],
  strength: 'P',
  provenance: 'POLICY',
};

/** How widely home risk spreads around professional risk times the model’s relative risk: no home incidence exists. */
export const HOME_INFECTION_SPREAD: Limit = {
  id: 'home-infection-spread',
  value: 3,
  unit: 'ratio',
  meaning:
    'Geometric standard deviation of home infection risk, at least. Log-normal; home risk = professional risk × relative risk (antisepsis, re-use, depth error, frequency).',
  sources: ['percuta-policy'],
  strength: 'P',
  provenance: 'POLICY',
};

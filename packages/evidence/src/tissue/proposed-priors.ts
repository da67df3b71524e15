import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const DEPTH = {
  sources: ['percuta-derivation', 'kalluri-2011', 'sasaki-2019', 'lam-2008'],
  provenance: 'DERIVED',
  strength: 'C',
  quantity: 'depth reached to needle length or setting, η, mean',
  unit: 'ratio',
  restsOn: ['depth-ratio.roller-770um-hairless-rat', 'depth-ratio.pen-face-lift-strips'],
  note: 'The width is ignorance between kinds of device, not a measured spread.',
} as const;

const CONSTANT = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'C',
  interval: 'P05-P95',
} as const;

const AGE = { sources: ['percuta-derivation', 'varani-2006'], provenance: 'DERIVED', strength: 'C' } as const;

/**
 * What the evidence proposes for the constants of the minimal model, before the model took them up. What the model uses
 * stands in `priors/` and may differ with a reason.
 */
export const PROPOSED_PRIORS: readonly Measurement[] = [
  ...fromStudy(DEPTH, {
    'proposed.depth-ratio-pen-stretched': {
      value: 0.85,
      low: 0.6,
      high: 1,
      interval: 'P05-P95',
      method: 'beta',
      population: 'pen, skin stretched',
    },
    'proposed.depth-ratio-pen-unstretched': { value: 0.65, population: 'pen, skin not stretched or zone soft' },
    'proposed.depth-ratio-roller': { value: 0.45, low: 0.15, high: 0.8, interval: 'P05-P95', population: 'roller' },
  }),
  ...fromStudy(CONSTANT, {
    'proposed.tau-s': {
      quantity: 'time constant of the signal, τ_S, median',
      value: 4,
      low: 2,
      high: 7,
      unit: 'd',
      restsOn: ['kinetics.inflammation-d7'],
    },
    'proposed.tau-a': {
      quantity: 'time constant of activated fibroblasts, τ_A, median',
      value: 16,
      low: 10,
      high: 25,
      unit: 'd',
      restsOn: ['kinetics.myofibroblast-d20', 'kinetics.myofibroblast-d28'],
    },
    'proposed.synthesis-boost': {
      quantity: 'synthesis over the basal for about three weeks, full coverage, ρ k_A',
      value: null,
      low: 2,
      high: 5,
      interval: 'range',
      unit: 'ratio',
      sources: ['percuta-derivation', 'orringer-2005', 'orringer-2012'],
      restsOn: [
        'healing.fractional-to-full-co2',
        'healing.procollagen-pulsed-dye-laser',
        'healing.procollagen-1320nm-laser',
      ],
      note: 'The peak after full injury, 7.5, is recalled.',
    },
    'proposed.halo-radius': {
      quantity: 'radius of the halo of a puncture, r_h, median',
      value: 0.14,
      low: 0.08,
      high: 0.25,
      unit: 'mm',
      restsOn: ['halo.diffusion-length'],
    },
    'proposed.immature-collagen': {
      quantity: 'time constant of immature collagen, 1 / (k_m + d_3), median',
      value: 51,
      low: 25,
      high: 100,
      unit: 'd',
      restsOn: ['model-constant.koppenol-half-life', 'turnover.fast-pool-half-life'],
    },
    'proposed.retained-share': {
      quantity: 'share of new collagen that is retained, μ, median',
      value: 0.3,
      low: 0.05,
      high: 0.8,
      unit: 'fraction',
      strength: 'P',
      finding: 'Anchored on nothing: the main unknown.',
    },
    'proposed.mature-rate': {
      quantity: 'turnover of mature collagen, k_1, median',
      value: 1.28e-4,
      low: 0.9e-4,
      high: 1.8e-4,
      unit: '1/d',
      restsOn: ['turnover.mature-half-life-skin'],
    },
    'proposed.tau-p': {
      quantity: 'time constant of the MMP burst, τ_P, median',
      value: 1.5,
      low: 0.8,
      high: 3,
      unit: 'd',
      restsOn: ['model-constant.skibidy-mmp-half-life', 'healing.fractional-laser-d7'],
    },
    'proposed.tau-b-water': {
      quantity: 'time constant of the water barrier, τ_B, median',
      value: 6,
      low: 2,
      high: 24,
      unit: 'h',
      restsOn: ['closure.water-clock'],
    },
    'proposed.pore-half-life': {
      quantity: 'half-life of the open channel, median',
      value: 23,
      low: 10,
      high: 45,
      unit: 'h',
      restsOn: ['closure.pore-clock-half-life'],
    },
    'proposed.tau-h': {
      quantity: 'time constant of the excess epidermis, τ_H, median',
      value: 120,
      low: 50,
      high: 300,
      unit: 'd',
      restsOn: ['needling.aust-stratum-spinosum-1y', 'needling.lotfi-epidermis'],
    },
    'proposed.open-label-bias': {
      quantity: 'share of an openly graded change that is bias, b, median',
      value: 0.25,
      low: 0.05,
      high: 0.5,
      unit: 'fraction',
      restsOn: ['placebo.share-3mo', 'placebo.share-6mo'],
    },
  }),
  ...fromStudy(AGE, {
    'proposed.age-slope': {
      quantity: 'loss of activation k_A for each year over 25',
      value: 0.0058,
      unit: '1/y',
      restsOn: ['turnover.procollagen-culture-ratio'],
    },
    'proposed.age-floor': {
      quantity: 'least activation k_A, to that at 25 years',
      value: 0.6,
      unit: 'ratio',
      restsOn: ['turnover.procollagen-culture-ratio'],
    },
  }),
];

const RANGES = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'C',
  value: null,
  interval: 'range',
  unit: 'd',
} as const;

/** The ranges that stand in the equations of the minimal model themselves. */
export const PROPOSED_RANGES: readonly Measurement[] = fromStudy(RANGES, {
  'proposed.tau-s-range': { quantity: 'time constant of the signal', low: 3, high: 6 },
  'proposed.tau-a-range': { quantity: 'time constant of activated fibroblasts', low: 12, high: 20 },
  'proposed.immature-collagen-range': { quantity: 'time constant of immature collagen', low: 30, high: 90 },
  'proposed.tau-h-range': { quantity: 'time constant of the excess epidermis', low: 60, high: 200 },
});

import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const HALO = {
  sources: ['percuta-derivation', 'koppenol-2016', 'jin-2011'],
  provenance: 'DERIVED',
  strength: 'C',
} as const;

const PLACEBO = {
  sources: ['percuta-derivation', 'alam-2014'],
  provenance: 'DERIVED',
  strength: 'S',
  population: 'acne scars, split face',
} as const;

const MASS_BALANCE = {
  sources: ['percuta-derivation', 'babraj-2005'],
  provenance: 'DERIVED',
  strength: 'C',
  restsOn: ['turnover.fractional-synthesis-daily'],
} as const;

const SOLVED = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'P',
  value: null,
  interval: 'range',
  method: 'numerical solution of the minimal model over its priors',
} as const;

/** The reach of a puncture’s signal, and what follows for density. A hypothesis that no study tests. */
export const HALO_DERIVED: readonly Measurement[] = [
  ...fromStudy(HALO, {
    'halo.diffusion-length': {
      quantity: 'diffusion length of the signal, √(D / decay)',
      value: 0.139,
      unit: 'mm',
      restsOn: ['model-constant.koppenol-signal-diffusivity', 'model-constant.jin-tgf-decay'],
    },
  }),
  ...fromStudy(
    { ...HALO, unit: '%', restsOn: ['halo.diffusion-length'], method: '1 − exp(−n π r²), r = 0.15 mm' },
    {
      'halo.stimulated-at-250': { quantity: 'share of the dermis stimulated, 250 punctures a cm²', value: 16 },
      'halo.stimulated-at-500': { quantity: 'share of the dermis stimulated, 500 punctures a cm²', value: 30 },
      'halo.stimulated-at-1000': { quantity: 'share of the dermis stimulated, 1,000 punctures a cm²', value: 51 },
      'halo.saturation-scale': {
        quantity: 'density at which halos have filled all but 1/e',
        value: 1400,
        unit: '1/cm2',
        method: '1 / (π r²), r = 0.15 mm',
      },
      'halo.density-benefit-saturates': {
        quantity: 'density near which more passes add trauma rather than signal',
        value: null,
        low: 1000,
        high: 1500,
        interval: 'range',
        unit: '1/cm2',
        method: 'hypothesis',
        finding: 'No study tests it.',
      },
    },
  ),
];

/** How much of a change in the one controlled trial the control side had too. */
export const PLACEBO_DERIVED: readonly Measurement[] = [
  ...fromStudy(
    { ...PLACEBO, quantity: 'change of the control side to change of the needled side', unit: 'ratio' },
    {
      'placebo.share-3mo': {
        value: 0.42,
        population: '3 months',
        restsOn: ['needling.alam-control-3mo', 'needling.alam-needled-3mo'],
      },
      'placebo.share-6mo': {
        value: 0.12,
        population: '6 months',
        restsOn: ['needling.alam-control-6mo', 'needling.alam-needled-6mo'],
      },
    },
  ),
  ...fromStudy(
    { ...PLACEBO, quantity: 'change of the needled side less that of the control side', unit: 'points' },
    {
      'placebo.net-3mo': {
        value: -1.4,
        population: '3 months',
        restsOn: ['needling.alam-control-3mo', 'needling.alam-needled-3mo'],
        note: 'Standard error about 1.7, the sides taken as unpaired; the paired test was not read.',
      },
      'placebo.net-6mo': {
        value: -3.0,
        population: '6 months',
        restsOn: ['needling.alam-control-6mo', 'needling.alam-needled-6mo'],
        finding:
          'The net benefit grows from 3 to 6 months: the only controlled hint of slow remodelling, and a weak one.',
        note: 'Standard error about 2.2, the sides taken as unpaired; the paired test was not read.',
      },
    },
  ),
  ...fromStudy(
    { ...PLACEBO, quantity: 'standard error of the net change, sides as unpaired', unit: 'points', approximate: true },
    {
      'placebo.net-3mo-standard-error': { value: 1.7 },
      'placebo.net-6mo-standard-error': { value: 2.2 },
    },
  ),
];

/** What mass balance allows collagen to do. */
export const MASS_BALANCE_DERIVED: readonly Measurement[] = fromStudy(MASS_BALANCE, {
  'mass-balance.400-percent-daily': {
    quantity: 'collagen to be kept a day for +400 % in 180 days, of all dermal collagen',
    value: 2.22,
    unit: '%/d',
  },
  'mass-balance.400-percent-to-synthesis': {
    quantity: 'the same to the whole measured synthesis, with no breakdown',
    value: 2.5,
    unit: 'ratio',
    restsOn: ['mass-balance.400-percent-daily', 'turnover.fractional-synthesis-daily'],
    finding: 'Collagen mass cannot rise so; a stain may, in places.',
  },
  'mass-balance.doubled-synthesis-mature-pool': {
    quantity: 'gain from doubled synthesis over 60 days, mature pool alone',
    value: 0.8,
    unit: '%',
    sources: ['percuta-derivation', 'verzijl-2000'],
    restsOn: ['turnover.mature-rate'],
  },
  'mass-balance.doubled-synthesis-all-kept': {
    quantity: 'gain from doubled synthesis over 60 days, if all new collagen were kept',
    value: 53,
    unit: '%',
  },
  'mass-balance.expected-papillary-gain': {
    quantity: 'gain of collagen mass to expect in the needled papillary layer',
    value: null,
    low: 5,
    high: 25,
    interval: 'range',
    unit: '%',
    sources: ['percuta-derivation', 'babraj-2005', 'verzijl-2000', 'lotfi-2013'],
    restsOn: ['mass-balance.doubled-synthesis-all-kept', 'needling.lotfi-papillary-collagen'],
    finding:
      'Readings of stain are several times larger; a mass of +50 % would thicken the dermis by half, which nobody reports.',
  },
  'mass-balance.expected-dermal-gain': {
    quantity: 'gain of collagen mass to expect in the whole dermis',
    value: null,
    low: 1,
    high: 10,
    interval: 'range',
    unit: '%',
    restsOn: ['mass-balance.expected-papillary-gain'],
  },
});

/** How the minimal model behaves over its priors: what an implementation of it has to reproduce. */
export const MODEL_BEHAVIOUR: readonly Measurement[] = [
  ...fromStudy(
    { ...SOLVED, unit: 'd' },
    {
      'behaviour.peak-one-session': { quantity: 'day of the peak, one session', low: 34, high: 52 },
      'behaviour.peak-four-monthly': { quantity: 'day of the peak, 4 sessions every 30 days', low: 110, high: 141 },
    },
  ),
  ...fromStudy(
    { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'P', unit: 'ratio', method: SOLVED.method },
    {
      'behaviour.d90-to-d150-mu-0.2': {
        quantity: 'gain at day 90 to gain at day 150, 4 sessions every 30 days, 0.2 retained',
        value: 1.08,
      },
      'behaviour.d90-to-d150-mu-0.5': { quantity: 'the same, 0.5 retained', value: 0.83 },
      'behaviour.d90-to-d150-mu-0.8': {
        quantity: 'the same, 0.8 retained',
        value: 0.73,
        finding: 'So the grades before day 150 that are held out tell the retained share best.',
      },
      'behaviour.d30-to-d90-fortnightly': {
        quantity: 'gain 30 days after the first session to gain at day 90, 6 sessions every 14 days',
        value: 0.3,
        low: 0.26,
        high: 0.41,
        interval: 'range',
      },
      'behaviour.retained-at-12-months': {
        quantity: 'gain at 12 months to the peak',
        value: null,
        low: 0.37,
        high: 0.95,
        interval: 'range',
        finding: 'From a slow immature pool and 0.2 retained to 0.8 retained: what is known cannot choose.',
      },
    },
  ),
];

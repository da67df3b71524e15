import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const KOPPENOL = {
  sources: ['koppenol-2016'],
  provenance: 'RECALLED-medium',
  strength: 'C',
  note: 'Recalled, though consistent in itself.',
} as const;

const KOPPENOL_CHECK = {
  sources: ['percuta-derivation', 'koppenol-2016'],
  provenance: 'DERIVED',
  strength: 'C',
} as const;

const JIN = { sources: ['jin-2011'], provenance: 'READ', strength: 'C', population: 'heart' } as const;

const SKIBIDY = {
  sources: ['skibidy'],
  provenance: 'READ',
  strength: 'E',
  method: 'source code of the model, in units of the simulation',
} as const;

const PERNORC85 = { sources: ['pernorc85-wound-healing'], provenance: 'READ', strength: 'E' } as const;

/** Constants of published models. None is a constant of ours before it stands in a prior. */
export const MODEL_CONSTANTS: readonly Measurement[] = [
  ...fromStudy(KOPPENOL, {
    'model-constant.koppenol-signal-diffusivity': { quantity: 'diffusivity D_c', value: 2.9e-3, unit: 'cm2/d' },
    'model-constant.koppenol-equilibrium-cells': {
      quantity: 'equilibrium density of fibroblasts N_eq',
      value: 1e4,
      unit: '1/cm3',
    },
    'model-constant.koppenol-equilibrium-collagen': {
      quantity: 'equilibrium collagen ρ_eq',
      value: 0.1125,
      unit: 'g/cm3',
    },
    'model-constant.koppenol-division': { quantity: 'division of fibroblasts', value: 0.924, unit: '1/d' },
    'model-constant.koppenol-apoptosis-fibroblast': { quantity: 'apoptosis, fibroblasts', value: 0.02, unit: '1/d' },
    'model-constant.koppenol-apoptosis-myofibroblast': {
      quantity: 'apoptosis, myofibroblasts',
      value: 0.06,
      unit: '1/d',
    },
    'model-constant.koppenol-signal-secretion': {
      quantity: 'secretion of the signal',
      value: 4e-13,
      unit: 'g/(cell d)',
    },
    'model-constant.koppenol-signal-decay': { quantity: 'decay of the signal', value: 5e-4, unit: 'cm6/(cell g d)' },
    'model-constant.koppenol-collagen-secretion': {
      quantity: 'secretion of collagen k_ρ',
      value: 7.6e-8,
      unit: 'g/(cell d)',
    },
    'model-constant.koppenol-collagen-secretion-gain': {
      quantity: 'secretion of collagen under the signal, at most, to without',
      value: 10,
      unit: 'ratio',
    },
    'model-constant.koppenol-collagen-decay': {
      quantity: 'decay of collagen',
      value: 6e-6,
      unit: 'cm6/(cell g d)',
    },
  }),
  ...fromStudy(KOPPENOL_CHECK, {
    'model-constant.koppenol-decay-check': {
      quantity: 'k_ρ over the square of ρ_eq',
      value: 6.005e-6,
      unit: 'cm6/(cell g d)',
      restsOn: [
        'model-constant.koppenol-collagen-secretion',
        'model-constant.koppenol-equilibrium-collagen',
        'model-constant.koppenol-collagen-decay',
      ],
      finding: 'Equal to the recalled decay.',
    },
    'model-constant.koppenol-turnover': {
      quantity: 'turnover of collagen',
      value: 0.68,
      unit: '%/d',
      restsOn: [
        'model-constant.koppenol-collagen-secretion',
        'model-constant.koppenol-equilibrium-cells',
        'model-constant.koppenol-equilibrium-collagen',
      ],
    },
    'model-constant.koppenol-half-life': {
      quantity: 'half-life of collagen, linearised',
      value: 51.3,
      unit: 'd',
      restsOn: ['model-constant.koppenol-turnover'],
      finding: 'Right for scar, close to the measured fast pool, wrong by 100 for mature collagen.',
    },
    'model-constant.koppenol-cells-below-histology': {
      quantity: 'density of fibroblasts in histology, to N_eq',
      value: 100,
      approximate: true,
      unit: 'ratio',
      provenance: 'RECALLED-low',
      finding: 'So its rates by cell are effective, not physical.',
    },
  }),
  ...fromStudy(JIN, {
    'model-constant.jin-macrophage-removal': { quantity: 'removal of macrophages', value: 0.6, unit: '1/d' },
    'model-constant.jin-fibroblast-growth': { quantity: 'growth of fibroblasts', value: 0.924, unit: '1/d' },
    'model-constant.jin-fibroblast-apoptosis': { quantity: 'apoptosis of fibroblasts', value: 0.12, unit: '1/d' },
    'model-constant.jin-tgf-by-macrophage': {
      quantity: 'TGF-β made by a macrophage',
      value: 0.07,
      unit: 'pg/(cell d)',
    },
    'model-constant.jin-tgf-by-fibroblast': {
      quantity: 'TGF-β made by a fibroblast',
      value: 0.004,
      unit: 'pg/(cell d)',
    },
    'model-constant.jin-tgf-decay': { quantity: 'decay of TGF-β', value: 15, unit: '1/d' },
    'model-constant.jin-mmp9-decay': { quantity: 'decay of MMP-9', value: 0.875, unit: '1/d' },
  }),
  ...fromStudy(SKIBIDY, {
    'model-constant.skibidy-myofibroblast-delay': {
      quantity: 'delay before myofibroblasts',
      value: null,
      low: 96,
      high: 120,
      interval: 'range',
      unit: 'h',
    },
    'model-constant.skibidy-apoptosis-onset': {
      quantity: 'onset of apoptosis',
      value: null,
      low: 168,
      high: 192,
      interval: 'range',
      unit: 'h',
    },
    'model-constant.skibidy-myofibroblast-lifespan': { quantity: 'lifespan of myofibroblasts', value: 672, unit: 'h' },
    'model-constant.skibidy-mmp-half-life': {
      quantity: 'half-life of MMP',
      value: 35,
      approximate: true,
      unit: 'h',
    },
    'model-constant.skibidy-elastin-half-life': { quantity: 'half-life of elastin', value: 70, unit: 'y' },
  }),
  ...fromStudy(PERNORC85, {
    'model-constant.pernorc85-fibroblasts': { quantity: 'fibroblasts', value: 1200, unit: '1/mm3' },
    'model-constant.pernorc85-pc': { quantity: 'pc', value: 0.44, unit: '1' },
    'model-constant.pernorc85-dc': { quantity: 'dc', value: 0.44, unit: '1' },
    'model-constant.pernorc85-df': { quantity: 'df', value: 0.6, unit: '1' },
  }),
];

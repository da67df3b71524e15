import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const KINETICS = {
  sources: ['skibidy'],
  provenance: 'SECONDARY',
  strength: 'E',
  seenThrough: 'skibidy',
  unit: 'fraction',
  population: 'skin wound in general',
  note: 'Low trust: the digitised series of this data set look synthesised.',
} as const;

const TENSILE = {
  sources: ['gonzalez-2016'],
  provenance: 'SECONDARY',
  strength: 'E',
  quantity: 'tensile strength of the wound, of whole skin',
  unit: '%',
} as const;

/** Course of a skin wound in general, as a consensus data set has it. Of low trust throughout. */
export const WOUND_KINETICS: readonly Measurement[] = [
  ...fromStudy(
    { ...KINETICS, unit: 'd', quantity: 'day of the peak' },
    {
      'kinetics.inflammation-peak': { value: 2, population: 'inflammation' },
      'kinetics.neutrophil-peak': { value: 1, population: 'neutrophils' },
      'kinetics.macrophage-peak': { value: 3, population: 'macrophages' },
      'kinetics.myofibroblast-peak': { value: 12, population: 'myofibroblasts' },
    },
  ),
  ...fromStudy(KINETICS, {
    'kinetics.inflammation-d7': { quantity: 'inflammation, of its peak', value: 0.35, atDay: 7 },
    'kinetics.myofibroblast-d20': { quantity: 'myofibroblasts, of their peak', value: 0.5, atDay: 20 },
    'kinetics.myofibroblast-d28': { quantity: 'myofibroblasts, of their peak', value: 0.1, atDay: 28 },
  }),
  ...fromStudy(
    { ...KINETICS, quantity: 'collagen, of that at day 28' },
    {
      'kinetics.collagen-d5': { value: 0.02, atDay: 5 },
      'kinetics.collagen-d7': { value: 0.08, atDay: 7 },
      'kinetics.collagen-d14': { value: 0.35, atDay: 14 },
      'kinetics.collagen-d21': { value: 0.72, atDay: 21 },
      'kinetics.collagen-d28': { value: 1.0, atDay: 28 },
    },
  ),
  ...fromStudy(TENSILE, {
    'kinetics.tensile-wk1': { value: 3, approximate: true, atDay: 7 },
    'kinetics.tensile-wk3': { value: 20, approximate: true, atDay: 21 },
    'kinetics.tensile-mo3': { value: 80, approximate: true, atDay: 90 },
  }),
];

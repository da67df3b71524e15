import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const OLATUNJI = {
  sources: ['olatunji-2013'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  population: 'arrays of microneedles',
} as const;

const ROMGENS = {
  sources: ['romgens-2014'],
  provenance: 'RECALLED-medium',
  strength: 'C',
  quantity: 'force to insert one solid microneedle',
  unit: 'mN',
} as const;

const ROLLER = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'P',
  value: null,
  interval: 'range',
  population: 'roller with 192 needles',
} as const;

/** What it takes to push a needle in. */
export const FORCE: readonly Measurement[] = [
  ...fromStudy(
    { sources: ['davis-2004'], provenance: 'READ', strength: 'C' },
    {
      'force.large-hollow-needles': {
        quantity: 'insertion force, large hollow metal needles',
        value: null,
        low: 0.1,
        high: 3,
        interval: 'range',
        unit: 'N',
        population: 'human skin, in vivo',
        finding: 'Linear in the area of the tip.',
      },
    },
  ),
  ...fromStudy(OLATUNJI, {
    'force.per-needle-0.5mm-per-s': {
      quantity: 'force of each needle at 0.5 mm/s',
      low: 0.028,
      high: 0.03,
      interval: 'range',
      unit: 'N',
    },
    'force.per-needle-1mm-per-s': {
      quantity: 'force of each needle at 1.0 mm/s',
      low: 0.0214,
      high: 0.0216,
      interval: 'range',
      unit: 'N',
    },
    'force.spacing-that-matters': {
      quantity: 'spacing below which it changes the force',
      high: 150,
      interval: 'bound',
      unit: 'um',
    },
  }),
  ...fromStudy(ROMGENS, {
    'force.solid-needle-tip-5um': { value: 20, population: 'tip of 5 µm' },
    'force.solid-needle-tip-37um': { value: 167, population: 'tip of 37 µm' },
  }),
  ...fromStudy(
    { sources: ['cai-2022'], provenance: 'READ', strength: 'C' },
    {
      'force.change-by-oscillation': {
        quantity: 'change of the penetration force by rotation or oscillation, at most',
        value: -45.7,
        unit: '%',
      },
    },
  ),
  ...fromStudy(ROLLER, {
    'force.roller-needles-in-contact': {
      quantity: 'needles in contact at once',
      low: 8,
      high: 16,
      approximate: true,
      unit: 'count',
    },
    'force.roller-per-needle': { quantity: 'force taken for each needle', low: 0.03, high: 0.1, unit: 'N' },
    'force.roller-hand': {
      quantity: 'force of the hand, before losses to give of the skin',
      low: 0.25,
      high: 1.6,
      unit: 'N',
      restsOn: ['force.roller-needles-in-contact', 'force.roller-per-needle'],
      finding: 'The pressure of the hand sets a roller’s depth; stroke and speed set a pen’s.',
    },
  }),
];

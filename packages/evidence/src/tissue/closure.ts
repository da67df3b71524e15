import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const GUPTA = {
  sources: ['gupta-2011'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  unit: 'h',
  population: 'human',
  method: 'impedance',
} as const;

const KALLURI = {
  sources: ['kalluri-2011'],
  provenance: 'READ',
  strength: 'C',
  unit: 'h',
  population: 'hairless rat, in vivo',
} as const;

const SASAKI = {
  sources: ['sasaki-2019'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  unit: 'ratio',
  quantity: 'water loss to before',
  n: 10,
  method: 'TEWL',
} as const;

const DONNELLY = {
  sources: ['donnelly-2014'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  n: 15,
  unit: 'h',
  population: 'human, hydrogel microneedles',
} as const;

/** When water loss is back and holes are closed, as measured. Lifetimes of micropores: `micropores.ts`. */
export const CLOSURE: readonly Measurement[] = [
  ...fromStudy(GUPTA, {
    'closure.resealing-open-air': {
      quantity: 'electrical resealing, not occluded',
      high: 2,
      interval: 'bound',
      note: 'All geometries.',
    },
    'closure.resealing-occluded': {
      quantity: 'electrical resealing, occluded',
      low: 3,
      high: 40,
      interval: 'range',
      provenance: 'RECALLED-high',
      finding: 'Longer with length, number and area.',
      note: 'The text that was read stops before the range.',
    },
  }),
  ...fromStudy(KALLURI, {
    'closure.water-loss-roller-hairless-rat': {
      quantity: 'recovery of water loss, 370 and 770 µm roller',
      value: null,
      low: 4,
      high: 5,
      interval: 'range',
      method: 'TEWL',
    },
    'closure.pore-370um-hairless-rat': {
      quantity: 'closure of pores to calcein, 370 µm roller',
      value: 12,
      method: 'imaging',
      finding: 'Longer if occluded.',
    },
    'closure.pore-770um-hairless-rat': {
      quantity: 'closure of pores to calcein, 770 µm roller',
      value: 18,
      method: 'imaging',
      finding: 'Longer if occluded.',
    },
  }),
  ...fromStudy(
    { sources: ['face-water-loss-2012'], provenance: 'READ', strength: 'S' },
    {
      'closure.water-loss-face-2012': {
        quantity: 'water loss back to before, 0.15 and 0.25 mm, 5 to 10 applications',
        value: null,
        high: 72,
        interval: 'bound',
        unit: 'h',
        population: 'human face, randomised trial',
        method: 'TEWL at 0, 4, 8, 24, 48 and 72 h',
      },
    },
  ),
  ...fromStudy(
    { sources: ['face-water-loss-2017'], provenance: 'READ', strength: 'C' },
    {
      'closure.water-loss-face-2017': {
        quantity: 'water loss back to before, 0.25 and 0.5 mm, 6 applications',
        value: null,
        low: 4,
        high: 8,
        interval: 'range',
        unit: 'h',
        n: 16,
        population: 'human face, split',
        method: 'TEWL',
      },
    },
  ),
  ...fromStudy(SASAKI, {
    'closure.water-loss-0.5mm-pen-48h': {
      low: 1,
      interval: 'bound',
      atDay: 2,
      site: 'scalp, midface, neck, chest, arm, thigh',
      finding: 'Still slightly raised 48 h after 0.5 mm.',
    },
    'closure.water-loss-1.5mm-pen-48h': {
      low: 1,
      interval: 'bound',
      atDay: 2,
      site: 'midface',
      finding: 'Highest and longest through 48 h after 1.5 mm.',
    },
  }),
  ...fromStudy(
    { sources: ['wu-2022'], provenance: 'READ', strength: 'C', n: 20, population: 'Chinese, face', method: 'TEWL' },
    {
      'closure.water-loss-radiofrequency': {
        quantity: 'water loss back to before, radiofrequency needling',
        value: null,
        high: 7,
        interval: 'bound',
        unit: 'd',
        finding: 'Rises on days 1 to 3, back by day 7, the same at 1, 3 and 6 months.',
      },
    },
  ),
  ...fromStudy(DONNELLY, {
    'closure.hydrogel-water-loss': {
      quantity: 'water loss back to before',
      high: 24,
      interval: 'bound',
      method: 'TEWL',
    },
    'closure.hydrogel-hole-still-seen': {
      quantity: 'hole still seen',
      low: 24,
      interval: 'bound',
      method: 'OCT',
      finding: 'Water loss says closed while the hole is still there.',
    },
  }),
];

const FISHER = {
  sources: ['percuta-derivation', 'sherratt-murray'],
  provenance: 'DERIVED',
  strength: 'C',
  method: 'front of a Fisher wave, speed 2 √(D s)',
} as const;

const CLOCKS = { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'C' } as const;

/** What an independent mechanism says of closure, and the two clocks that follow. */
export const CLOSURE_DERIVED: readonly Measurement[] = [
  ...fromStudy(
    { sources: ['sherratt-murray'], provenance: 'SECONDARY', strength: 'E' },
    {
      'closure.keratinocyte-diffusivity': { quantity: 'spread of the epidermal front, D', value: 2e-9, unit: 'cm2/s' },
      'closure.keratinocyte-growth': { quantity: 'growth of the epidermal front, s', value: 8e-6, unit: '1/s' },
    },
  ),
  ...fromStudy(FISHER, {
    'closure.front-speed': {
      quantity: 'speed of the epidermal front',
      value: 0.2186,
      unit: 'mm/d',
      restsOn: ['closure.keratinocyte-diffusivity', 'closure.keratinocyte-growth'],
    },
    'closure.front-closes-35um-hole': {
      quantity: 'time to close a hole of 35 µm radius',
      value: 3.8,
      unit: 'h',
      restsOn: ['closure.front-speed'],
      note: 'Matches the hairless rat without tuning.',
    },
    'closure.front-closes-125um-hole': {
      quantity: 'time to close a hole of 125 µm radius',
      value: 13.7,
      unit: 'h',
      restsOn: ['closure.front-speed'],
      note: 'Matches the hairless rat without tuning.',
    },
  }),
  ...fromStudy(
    { ...CLOCKS, value: null, unit: 'h', interval: 'range', approximate: true },
    {
      'closure.water-clock': { quantity: 'time constant of the water barrier', low: 2, high: 8 },
      'closure.pore-clock-half-life': { quantity: 'half-life of the open channel', low: 20, high: 26 },
      'closure.pore-clock-complete': { quantity: 'channel wholly closed', low: 44, high: 66 },
      'closure.elderly-slowing': {
        quantity: 'closure in the elderly to closure in the young',
        low: 1.3,
        high: 2,
        unit: 'ratio',
        strength: 'P',
        restsOn: ['closure.elderly-against-young'],
        note: 'A guess until the numbers of the study are had.',
      },
    },
  ),
];

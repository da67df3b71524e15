import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const OGUNJIMI = {
  sources: ['ogunjimi-2020'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'lifetime of micropores',
  unit: 'h',
  site: 'upper arm',
  method: 'impedance over 4 days',
} as const;

const SITES = {
  sources: ['micropore-sites-pmc8259462'],
  provenance: 'READ',
  strength: 'C',
  unit: 'h',
  n: 35,
  population: 'human',
} as const;

/**
 * How long micropores stay open. The first study prints its people in five groups by what they call themselves; Percuta
 * never uses ethnicity, so the groups are numbered and only their pool is used.
 */
export const MICROPORES: readonly Measurement[] = [
  ...fromStudy(OGUNJIMI, {
    'micropores.lifetime-group-1': { value: 44.1, sd: 14.0, n: 32, population: 'human, group 1 of 5' },
    'micropores.lifetime-group-2': { value: 48.0, sd: 16.0, n: 10, population: 'human, group 2 of 5' },
    'micropores.lifetime-group-3': {
      value: 50.2,
      sd: 2.6,
      n: 23,
      population: 'human, group 3 of 5',
      note: 'Spread as printed; 12.6 is likely meant.',
    },
    'micropores.lifetime-group-4': { value: 61.1, sd: 16.1, n: 23, population: 'human, group 4 of 5' },
    'micropores.lifetime-group-5': { value: 66.5, sd: 19.5, n: 22, population: 'human, group 5 of 5' },
    'micropores.lifetime-pooled': {
      value: 53.8,
      sd: 17.7,
      n: 110,
      population: 'human, all groups',
      provenance: 'DERIVED',
      sources: ['percuta-derivation', 'ogunjimi-2020'],
      restsOn: [
        'micropores.lifetime-group-1',
        'micropores.lifetime-group-2',
        'micropores.lifetime-group-3',
        'micropores.lifetime-group-4',
        'micropores.lifetime-group-5',
      ],
      note: 'Mean weighted by people; spread within and between the groups, with 12.6 h for the third.',
    },
  }),
  ...fromStudy(
    { ...SITES, quantity: 'time to closure', method: 'impedance' },
    {
      'micropores.closure-abdomen': { site: 'abdomen', zone: 'abdomen', value: 63.1, sd: 13.1 },
      'micropores.closure-upper-arm': { site: 'upper arm', value: 60.3, sd: 14.7 },
      'micropores.closure-forearm': { site: 'forearm', value: 58.3, sd: 16.8 },
    },
  ),
  ...fromStudy(
    { ...SITES, quantity: 'half-life of micropores', method: 'impedance, fitted' },
    {
      'micropores.half-life-abdomen': { site: 'abdomen', zone: 'abdomen', value: 25.9, sd: 15.0 },
      'micropores.half-life-upper-arm': { site: 'arm', value: 23.7, sd: 13.7 },
      'micropores.half-life-forearm': { site: 'forearm', value: 20.2, sd: 12.0 },
    },
  ),
  ...fromStudy(
    { sources: ['kelchen-2016'], provenance: 'READ', strength: 'C', method: 'impedance' },
    {
      'closure.elderly-against-young': {
        quantity: 'closure in the elderly against the young',
        value: null,
        unit: 'h',
        n: 28,
        population: '16 people of 77.3 ± 6.8 years against 12 of 25.6 ± 2.8 years',
        finding:
          'Significantly slower, occluded and not; depends on 500 or 750 µm and on 10 or 50 needles. Direction only.',
      },
    },
  ),
];

import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const RECONCILED = { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'C' } as const;

/** One rate of ageing out of three that do not agree. Signs: negative is loss. */
export const AGEING_DERIVED: readonly Measurement[] = fromStudy(RECONCILED, {
  'ageing.fifty-years-shuster': {
    quantity: 'collagen at 70 to collagen at 20, 1 % a year',
    value: 0.605,
    unit: 'ratio',
    sources: ['percuta-derivation', 'shuster-1975'],
    restsOn: ['ageing.collagen-per-area'],
    note: '0.99 to the 50th.',
  },
  'ageing.fifty-years-branchet': {
    quantity: 'dermis at 70 to dermis at 20, 6 % a decade',
    value: 0.734,
    unit: 'ratio',
    sources: ['percuta-derivation', 'branchet-1990'],
    restsOn: ['ageing.dermis-thickness'],
    note: '0.94 to the 5th.',
  },
  'ageing.collagen-per-area-reconciled': {
    quantity: 'change of collagen per area',
    value: -0.75,
    low: -1.1,
    high: -0.4,
    interval: 'P05-P95',
    unit: '%/y',
    sources: ['percuta-derivation', 'shuster-1975', 'branchet-1990', 'el-domyati-2002'],
    restsOn: ['ageing.fifty-years-shuster', 'ageing.fifty-years-branchet', 'ageing.collagen-i-exposed-ratio'],
    note: 'The three say 0.5 to 1.0.',
  },
  'ageing.menopause-extra': {
    quantity: 'further change of collagen per area for some years after the menopause',
    value: null,
    low: -1,
    high: -0.5,
    interval: 'range',
    unit: '%/y',
    sex: 'female',
    sources: ['percuta-derivation', 'brincat-1987'],
    restsOn: ['ageing.post-menopausal-loss'],
  },
  'ageing.menopause-extra-lasts': {
    quantity: 'years for which the further loss lasts',
    value: null,
    low: 5,
    high: 15,
    interval: 'range',
    unit: 'y',
    sex: 'female',
    strength: 'P',
  },
  'ageing.photo-exposed-multiplier': {
    quantity: 'rate of loss, exposed to protected',
    value: null,
    low: 1,
    high: 1.5,
    interval: 'range',
    unit: 'ratio',
    strength: 'P',
    finding:
      'Density within what dermis remains hardly changes until late life: mass is thickness times density, and fragmentation carries photo-ageing.',
  },
});

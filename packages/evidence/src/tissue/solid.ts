import type { TissueStatement } from './tissue-statement.ts';

const SOLID = { standing: 'solid', provenance: 'READ', strength: 'C' } as const;

/** What may be said as a fact. */
export const SOLID_STATEMENTS: readonly TissueStatement[] = [
  {
    ...SOLID,
    id: 'solid.reseals',
    says: 'Needling wounds; the skin seals again within hours to about three days.',
    but: 'Slower when covered, in the old, and in darker skin.',
    sources: ['gupta-2011', 'kalluri-2011', 'kelchen-2016', 'ogunjimi-2020', 'micropore-sites-pmc8259462'],
  },
  {
    ...SOLID,
    id: 'solid.epidermis-thickens',
    says: 'The epidermis thickens and stays intact.',
    sources: ['lotfi-2013', 'aust-2008a', 'aust-2008b'],
  },
  {
    ...SOLID,
    id: 'solid.procollagen-rises',
    says: 'Procollagen and collagen stain rise within one to three months, and COL3A1 rises.',
    but: 'COL3A1 in a skin model.',
    sources: ['el-domyati-2015a', 'lotfi-2013', 'schmitt-2018'],
  },
  {
    ...SOLID,
    id: 'solid.sessions-add',
    says: 'Repeated sessions add up.',
    sources: ['zeitter-2014', 'sherrill-2021'],
    restsOn: ['healing.collagens-rat-10wk', 'healing.human-time-course'],
    note: 'The magnitudes in the rat are held out.',
  },
  {
    ...SOLID,
    id: 'solid.dermis-thins',
    says: 'The dermis thins by about 6 % in ten years.',
    sources: ['branchet-1990'],
    restsOn: ['ageing.dermis-thickness'],
  },
  {
    ...SOLID,
    id: 'solid.fibroblasts-make-less',
    says: 'By 80 years fibroblasts make about a third less.',
    sources: ['varani-2006'],
    restsOn: ['turnover.procollagen-culture-ratio'],
  },
  {
    ...SOLID,
    id: 'solid.elasticity-falls',
    says: 'With age elasticity falls and stiffness rises.',
    sources: ['agache-1980', 'ryu-2008'],
  },
  {
    ...SOLID,
    id: 'solid.acne-scars-fall',
    strength: 'S',
    says: 'At six months the acne-scar score falls below where it began on the needled side and not on the other.',
    but: 'One small randomised trial, and the difference between the sides is not secure.',
    sources: ['alam-2014'],
    restsOn: ['needling.alam-needled-6mo', 'needling.alam-control-6mo', 'placebo.net-6mo'],
  },
  {
    ...SOLID,
    id: 'solid.no-chromophore',
    provenance: 'DERIVED',
    says: 'Mechanical needling does not depend on a chromophore.',
    but: 'Darker skin still discolours after injury.',
    sources: ['percuta-derivation'],
  },
];

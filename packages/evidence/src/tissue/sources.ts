import type { Source } from '../schema.ts';
import { AGEING_SOURCES } from './sources/ageing.ts';
import { ANATOMY_SOURCES } from './sources/anatomy.ts';
import { GATHERED_ON } from './sources/build.ts';
import { HEALING_SOURCES } from './sources/healing.ts';
import { HELD_OUT_SOURCES } from './sources/held-out.ts';
import { NEEDLING_SOURCES } from './sources/needling.ts';
import { THEORY_SOURCES } from './sources/theory.ts';

/** Two standing entries: what Percuta decided, and what Percuta worked out. Cited beside the works that they rest on. */
const OUR_OWN: readonly Source[] = [
  {
    id: 'percuta-policy',
    citation: 'Percuta policy: a choice of ours, not a finding',
    year: 2026,
    tag: 'POLICY',
    checkedOn: GATHERED_ON,
  },
  {
    id: 'percuta-derivation',
    citation: 'Percuta derivation: computed by us from the figures named beside it',
    year: 2026,
    tag: 'DERIVED',
    checkedOn: GATHERED_ON,
  },
];

/** Every work on skin, needling, healing and mechanics that a row cites. */
export const TISSUE_SOURCES: readonly Source[] = [
  ...OUR_OWN,
  ...NEEDLING_SOURCES,
  ...ANATOMY_SOURCES,
  ...AGEING_SOURCES,
  ...HEALING_SOURCES,
  ...THEORY_SOURCES,
  ...HELD_OUT_SOURCES,
];

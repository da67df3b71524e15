import type { Source } from '../schema.ts';

/** Two standing entries: what Percuta decided, and what Percuta worked out. Cite them beside the works they rest on. */
export const TISSUE_SOURCES: readonly Source[] = [
  {
    id: 'percuta-policy',
    citation: 'Percuta policy: a choice of ours, not a finding.',
    year: 2026,
    tag: 'POLICY',
    checkedOn: '2026-11-01',
  },
  {
    id: 'percuta-derivation',
    citation: 'Percuta derivation: computed by us from the figures named beside it.',
    year: 2026,
    tag: 'DERIVED',
    checkedOn: '2026-11-01',
  },
];

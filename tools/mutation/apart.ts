/** Files that work so much that counting in them slows everything else down: they are changed in a run of their own. */
export const APART: Readonly<Record<string, readonly string[]>> = {
  plan: ['exclusion-mask.ts', 'face-outlines.ts', 'needled-area.ts'],
  'plan-search': [
    'breach.ts',
    'outlook-grades.ts',
    'plan-breaches.ts',
    'plan-measures.ts',
    'plan-of-candidate.ts',
    'rule-breaches.ts',
    'search-grid.ts',
    'simulate-grid.ts',
  ],
};

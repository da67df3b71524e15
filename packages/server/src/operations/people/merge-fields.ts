import { z } from 'zod';
import { ID } from '../fields.ts';
import { ALONE_AFTER_MS } from '../trust/erasure-fields.ts';

/** After so long who proposed it may confirm alone; the database holds it too. */
export { ALONE_AFTER_MS };

/** Anyone of the practice, who sees that two are one. */
export const WHO_PROPOSES = {
  'front-desk': 'practice',
  practitioner: 'practice',
  'responsible-clinician': 'practice',
  owner: 'practice',
} as const;

/** Who answers for it. */
export const WHO_CONFIRMS = { owner: 'practice', 'responsible-clinician': 'practice' } as const;

export const OF_MERGE = z.strictObject({ mergeId: ID });

export const NO_MERGE = 'There is no such proposal at this practice.';

import { z } from 'zod';
import { namedLot } from '../../stock/lot-key.ts';
import { ID } from '../fields.ts';

/** The key of a lot, as the list of lots gives it. */
export const LOT_KEY = z
  .string({ error: 'must be the key of a lot, as the list of lots gives it.' })
  .max(500, { error: 'is too long for the key of a lot.' })
  .refine((key) => namedLot(key) !== null, { error: 'must be the key of a lot, as the list of lots gives it.' })
  .meta({ examples: ['GS1/09506000134352/AB1'] });

/** The maker's or the authority's own number of a notice. */
export const REFERENCE = z
  .string({ error: 'must be the number of the notice, or null.' })
  .trim()
  .min(1, { error: 'must be the number of the notice, or null.' })
  .max(200, { error: 'is too long: at most 200 characters.' })
  .nullable()
  .default(null);

/** Everyone who works here. */
export const ALL_STAFF = {
  owner: 'practice',
  'front-desk': 'practice',
  practitioner: 'practice',
  'responsible-clinician': 'practice',
} as const;

/** Those who answer for the practice. */
export const WHO_ANSWERS = { owner: 'practice', 'responsible-clinician': 'practice' } as const;

export const EXPOSED_PERSON = z.object({
  personId: ID,
  name: z.string().nullable(),
  sessions: z.array(z.object({ sessionId: ID, on: z.iso.date() })).readonly(),
});

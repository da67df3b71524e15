import { z } from 'zod';
import { ID } from '../fields.ts';

/** What anyone may know of a practice. */
export const PUBLIC_PRACTICE = z.object({
  id: ID,
  name: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  /** A demo is marked as one, everywhere. */
  kind: z.enum(['live', 'demo']),
});

export interface PublicPracticeRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly time_zone: string;
  readonly kind: 'live' | 'demo';
}

/** As the directory has it. */
export function publicPractice({ time_zone: timeZone, ...row }: PublicPracticeRow): z.infer<typeof PUBLIC_PRACTICE> {
  return { ...row, timeZone };
}

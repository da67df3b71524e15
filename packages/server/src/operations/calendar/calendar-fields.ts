import { z } from 'zod';

export const CALENDAR_NAME = z
  .string({ error: 'must be a name for the calendar, such as Clinic.' })
  .trim()
  .min(1, { error: 'must be a name for the calendar, such as Clinic.' })
  .max(100, { error: 'is too long: at most 100 characters.' });

/** What of a calendar could not be read: its which entry (0 for all of it), and why. */
export const BUSY_FAULT = z.object({ entry: z.int(), because: z.string() });

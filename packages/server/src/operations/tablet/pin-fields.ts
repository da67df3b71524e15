import { z } from 'zod';

/** Digits, so that it can be typed with gloves on. */
export const NEW_PIN = z
  .string({ error: 'must be six to twelve digits.' })
  .regex(/^\d{6,12}$/, { error: 'must be six to twelve digits.' });

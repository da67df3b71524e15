import { z } from 'zod';

/**
 * The shape of what a pure function has already made for whoever sees it: all of it leaves. Only what is told apart by
 * its shape is looked at.
 */
export function shownWhole<T>(toldApartBy: z.ZodRawShape): z.ZodType<T, T> {
  const whole: z.ZodType = z.looseObject(toldApartBy);
  return whole as z.ZodType<T, T>;
}

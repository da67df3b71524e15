import { z } from 'zod';

const WALL_TIME = z
  .string({ error: 'must be a time, such as 08:30.' })
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time, such as 08:30; 24:00 is the end of the day.' });

/** When it is open on one day. */
export const WALL_SPANS = z
  .array(
    z
      .strictObject({ opens: WALL_TIME, closes: WALL_TIME })
      .refine(({ opens, closes }) => opens < closes, { error: 'must close after it opens.' }),
    { error: 'must be a list, which is empty where it is closed.' },
  )
  .max(10, { error: 'must have at most 10 stretches.' })
  .meta({ examples: [[{ opens: '08:00', closes: '12:30' }], []] });

/** Monday first. */
export const WEEKLY = z
  .array(WALL_SPANS, { error: 'must be seven lists, Monday first.' })
  .length(7, { error: 'must be seven lists, Monday first.' })
  .meta({ examples: [Array.from({ length: 7 }, () => [{ opens: '08:00', closes: '18:00' }])] });

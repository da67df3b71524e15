import { DEVICES } from '@percuta/evidence';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { DAY, ID } from '../fields.ts';

const TEXT = (what: string, most: number) =>
  z
    .string({ error: `must be ${what}.` })
    .trim()
    .min(1, { error: `must be ${what}.` })
    .max(most, { error: `is too long: at most ${most} characters.` });

/** The id of a device of the registry. */
export const DEVICE = z.enum(
  DEVICES.map(({ id }) => id),
  { error: `must be one of ${DEVICES.map(({ id }) => id).join(', ')}.` },
);

/** What entitles somebody to needle, as it is entered. */
export const NEW_CREDENTIAL = strictly('the credential', {
  profession: TEXT('the profession as the law of the place calls it, such as physician', 100),
  jurisdiction: TEXT('where it is valid, as the practice has set it up', 100),
  issuedBy: TEXT('who issued it', 200),
  validFrom: DAY,
  validUntil: DAY.meta({ examples: ['2030-12-31'] }),
  devices: z
    .array(DEVICE, { error: 'must be a list of devices, or null for whatever the law allows.' })
    .max(100, { error: 'must name at most 100 devices.' })
    .nullable(),
  number: TEXT('the number under which it was issued, or null', 100).nullable().default(null),
  training: TEXT('the training that it rests on, or null', 200).nullable().default(null),
  trainingValidUntil: DAY.nullable()
    .default(null)
    .meta({ examples: [null] }),
})
  .refine(({ training, trainingValidUntil }) => training !== null || trainingValidUntil === null, {
    error: 'needs the name of the training.',
    path: ['training'],
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
    error: 'ends before it begins.',
    path: ['validUntil'],
  });

/** As it leaves. */
export const CREDENTIAL = z.object({
  id: ID,
  profession: z.string(),
  jurisdiction: z.string(),
  issuedBy: z.string(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  devices: z.array(z.string()).nullable(),
});

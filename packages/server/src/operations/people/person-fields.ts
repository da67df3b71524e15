import { z } from 'zod';
import { DAY, EMAIL, ID, INSTANT, NAME, PHONE } from '../fields.ts';

/** What is asked of somebody who comes to the practice. */
export const NEW_PERSON = {
  name: NAME,
  bornOn: DAY,
  email: EMAIL.nullable().default(null),
  phone: PHONE.nullable().default(null),
};

/** What a practice knows of who somebody is. Nothing of their health. */
export const PERSON = z.object({
  id: ID,
  name: z.string().nullable(),
  bornOn: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  registeredAt: INSTANT,
});

/** The columns that it is read from. */
export const PERSON_COLUMNS = [
  'person.id',
  'person.name',
  'person.born_on as bornOn',
  'person.email',
  'person.phone',
  'person.registered_at as registeredAt',
] as const;

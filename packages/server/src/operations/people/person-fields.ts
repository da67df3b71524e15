import { z } from 'zod';
import type { Identity, IdentityRow } from '../../people/identity.ts';
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
export const PERSON_COLUMNS = ['person.id', 'person.sealed', 'person.registered_at as registeredAt'] as const;

const NOBODY = { name: null, bornOn: null, email: null, phone: null };

/** A person as they leave; without a name where they were erased. */
export function personOf(
  { id, registeredAt }: IdentityRow & { readonly registeredAt: Date },
  identity: Identity | null | undefined,
) {
  return { id, ...(identity ?? NOBODY), registeredAt };
}

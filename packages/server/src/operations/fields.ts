import { z } from 'zod';
import { ROLES, STAFF_ROLES } from '../database/actor.ts';
import { SCOPES } from '../people/scopes.ts';

/** The shapes that many operations take. Each says in its message what to do. */

export const ID = z.uuid({ error: 'must be an id, as Percuta gave it.' });

export const NAME = z
  .string({ error: 'must be a name.' })
  .trim()
  .min(1, { error: 'must be a name.' })
  .max(200, { error: 'is too long: at most 200 characters.' });

export const EMAIL = z
  .email({ error: 'must be an e-mail address, such as anna@example.org.' })
  .max(254, { error: 'is too long for an e-mail address.' })
  .toLowerCase();

export const PHONE = z
  .string({ error: 'must be a telephone number, such as +49 30 1234567.' })
  .regex(/^[+0-9][0-9 ()/.-]{2,38}$/, { error: 'must be a telephone number, such as +49 30 1234567.' });

/** A calendar day of this age of the world: the database knows no year 0, and nobody was born in 1800. */
export const DAY = z.iso
  .date({ error: 'must be a day, such as 1990-05-17.' })
  .regex(/^(19|20|21)\d\d-/, { error: 'must be a day from 1900 on.' })
  .meta({ examples: ['1990-05-17'] });

export const SLUG = z
  .string({ error: 'must be an address, such as skin-and-light.' })
  .min(3, { error: 'is too short: at least three characters.' })
  .max(63, { error: 'is too long: at most 63 characters.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be small letters, digits and single dashes, as skin-and-light.' });

export const TIME_ZONE = z
  .string({ error: 'must be a time zone, such as Europe/Berlin.' })
  .max(64, { error: 'must be a time zone, such as Europe/Berlin.' })
  .refine(isTimeZone, { error: 'must be a time zone, such as Europe/Berlin.' })
  .meta({ examples: ['Europe/Berlin'] });

/** A token that Percuta handed out: a link, or a step of a sign-in. */
export const TOKEN = z.string({ error: 'must be the token of a link or of the step before.' }).max(200, {
  error: 'is too long for a token.',
});

export const REASON = z
  .string({ error: 'must be a reason, in a sentence.' })
  .trim()
  .min(3, { error: 'must be a reason, in a sentence.' })
  .max(500, { error: 'is too long: at most 500 characters.' });

export const ROLE = z.enum(ROLES);

export const STAFF_ROLE_LIST = z
  .array(z.enum(STAFF_ROLES, { error: `must be one of ${STAFF_ROLES.join(', ')}.` }), { error: 'must be a list.' })
  .min(1, { error: 'must name at least one role.' })
  .max(STAFF_ROLES.length, { error: 'names a role twice.' })
  .refine(isSet, { error: 'names a role twice.' });

export const SCOPE_LIST = z
  .array(z.enum(SCOPES, { error: `must be one of ${SCOPES.join(', ')}.` }), {
    error: 'must be a list, which may be empty.',
  })
  .max(SCOPES.length, { error: 'names a scope twice.' })
  .refine(isSet, { error: 'names a scope twice.' });

/** As the law of the place calls it. */
export const PROFESSION = z
  .string({ error: 'must be a profession, such as physician, or null.' })
  .trim()
  .min(1, { error: 'must be a profession, such as physician, or null.' })
  .max(100, { error: 'is too long: at most 100 characters.' })
  .nullable();

/** An instant, as it leaves. */
export const INSTANT = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime());

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isSet(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

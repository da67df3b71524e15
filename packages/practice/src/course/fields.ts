import { missingOr } from '@percuta/model';
import { z } from 'zod';
import { SIDED_ZONE_NAMES } from '../plan/sided-zone.ts';

/** The fault of a value that is missing or of the wrong kind, in words that say what it has to be. */
export const must = (be: string) => ({
  error: (issue: { readonly input?: unknown }) => missingOr(issue.input, `must be ${be}.`),
});

/** The name of a person, visit, device or report, as the practice's own records number them. */
export const id = (what: string) =>
  z
    .string(must(`the id of ${what}, a text`))
    .min(1, { error: `must name ${what}.` })
    .max(200, { error: 'must have at most 200 characters.' });

/** Something that somebody says. Never empty: a reason that says nothing is none. */
export const words = (what: string, most = 2000) =>
  z
    .string(must(`${what}, in words`))
    .trim()
    .min(1, { error: `must say ${what}.` })
    .max(most, { error: `must have at most ${most} characters.` });

export const day = (what = 'a day') => z.iso.date(must(`${what}, such as "2026-11-24"`));

/** A moment in UTC. */
export const instant = (what = 'a moment') => z.iso.datetime(must(`${what} in UTC, such as "2026-11-24T09:30:00Z"`));

export const hash = (what: string) =>
  z.string(must(`the digest of ${what}`)).regex(/^sha256:[0-9a-f]{64}$/, { error: `must be the digest of ${what}.` });

export const yesOrNo = () => z.boolean(must('true or false'));

/** Yes, no, or null for "nobody has said". */
export const said = () => z.boolean(must('true, false, or null where nobody has said')).nullable();

export const oneOf = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, must(`one of: ${options.join(', ')}`));

export const amount = (what: string, most: number) =>
  z
    .number(must(`${what}, a number`))
    .min(0, { error: 'must not be below 0.' })
    .max(most, { error: `must be at most ${most}.` });

export const count = (what: string, most: number) =>
  z
    .int(must(`a whole number of ${what}`))
    .min(0, { error: 'must not be below 0.' })
    .max(most, { error: `must be at most ${most}.` });

export const zone = () => z.enum(SIDED_ZONE_NAMES, must('a zone with its side, such as "left-cheek" or "forehead"'));

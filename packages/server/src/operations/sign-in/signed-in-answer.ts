import { strictly } from '@percuta/model';
import { z } from 'zod';
import { LONGEST_PASSWORD } from '../../sign-in/password-rules.ts';
import { ID, SLUG } from '../fields.ts';

/** Where a sign-in happens: at a practice's address. */
export const AT_PRACTICE = z.strictObject({ slug: SLUG });

/** Somebody is signed in: the cookie holds the proof, the request token goes along in a header with every change. */
export const SIGNED_IN = z.object({ accountId: ID, requestToken: z.string() });

/** The same after a set-up: the recovery codes are shown this once. */
export const SET_UP_DONE = SIGNED_IN.extend({ recoveryCodes: z.array(z.string()).readonly() });

const BASE64URL = (longest: number) =>
  z
    .string({ error: 'must be what the browser answered.' })
    .max(longest, { error: 'is too long.' })
    .regex(/^[\w-]*$/, { error: 'must be base64url, as the browser answered.' });

const ATTACHMENT = z.enum(['platform', 'cross-platform']).nullish();
const EXTENSIONS = z.record(z.string().max(50), z.unknown()).optional();

/** What a browser answers when it has made a passkey. */
export const NEW_PASSKEY = strictly('the passkey', {
  id: BASE64URL(1_400),
  rawId: BASE64URL(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: ATTACHMENT,
  clientExtensionResults: EXTENSIONS,
  response: z.object({
    clientDataJSON: BASE64URL(8_000),
    attestationObject: BASE64URL(64_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What a browser answers when a passkey has signed. */
export const PASSKEY_ANSWER = strictly('the passkey', {
  id: BASE64URL(1_400),
  rawId: BASE64URL(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: ATTACHMENT,
  clientExtensionResults: EXTENSIONS,
  response: z.object({
    clientDataJSON: BASE64URL(8_000),
    authenticatorData: BASE64URL(8_000),
    signature: BASE64URL(2_000),
  }),
});

/** What WebAuthn hands to the browser as it is. */
export const WEBAUTHN_OPTIONS = z.looseObject({ challenge: z.string() });

/** What one calls a passkey to tell it from others. */
export const PASSKEY_NAME = z
  .string({ error: 'must be a name, such as Telephone.' })
  .trim()
  .min(1, { error: 'must be a name, such as Telephone.' })
  .max(100, { error: 'is too long: at most 100 characters.' });

export const CODE = z
  .string({ error: 'must be the six digits of the authenticator app.' })
  .regex(/^\d{6}$/, { error: 'must be the six digits of the authenticator app.' });

export const RECOVERY_CODE = z
  .string({ error: 'must be a recovery code.' })
  .max(40, { error: 'is too long for a recovery code.' })
  .regex(/^[a-zA-Z0-9 -]+$/, { error: 'must be a recovery code, as abcd-efgh-jkmn-pqrs.' });

export const PASSWORD = z
  .string({ error: 'must be a password.' })
  .max(LONGEST_PASSWORD, { error: `is too long: at most ${LONGEST_PASSWORD} characters.` });

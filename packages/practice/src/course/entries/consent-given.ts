import { strictly } from '@percuta/model';
import { z } from 'zod';
import {
  CONSENT_LANGUAGES,
  CONSENT_SCOPES,
  type ConsentLanguage,
  type ConsentScope,
} from '../../consent/consent-scope.ts';
import { entryKind } from '../entry.ts';
import { count, hash, id, must, oneOf, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** A signature with how it was made sure whose it is. */
export interface Signature {
  readonly kind: 'drawn' | 'typed';
  /** The typed name, or the digest of the drawing. */
  readonly mark: string;
  readonly name: string;
  /** How the person was identified: signed in with a passkey, an identity card seen. */
  readonly identifiedBy: string;
}

/** The person agreed to exactly this version of the plan, in these scopes, having read exactly this text. */
export interface ConsentGiven {
  readonly planVersion: number;
  readonly planHash: string;
  readonly documentHash: string;
  readonly edition: string;
  readonly language: ConsentLanguage;
  /** The text as it was signed. */
  readonly text: string;
  readonly scopes: readonly ConsentScope[];
  readonly signature: Signature;
  /** Who of the practice was there; null where the person signed from afar. */
  readonly witness: string | null;
}

/** A signature as it is handed in and kept. */
export const SIGNATURE: z.ZodType<Signature> = strictly('the signature', {
  kind: oneOf(['drawn', 'typed']),
  mark: words('the typed name, or the digest of the drawing', 500),
  name: words('the name', 200),
  identifiedBy: words('how the person was identified', 200),
});

/** Scopes as they are handed in and kept: at least one, none twice. */
export const SCOPES: z.ZodType<readonly ConsentScope[]> = z
  .array(oneOf(CONSENT_SCOPES), must('a list of scopes'))
  .min(1, { error: 'must name at least one scope.' })
  .refine((scopes) => new Set(scopes).size === scopes.length, { error: 'must name each scope once.' });

export const CONSENT_GIVEN = entryKind<'consent-given', ConsentGiven>({
  kind: 'consent-given',
  writers: PERSON_OR_TREATING,
  body: strictly('the consent', {
    planVersion: count('a version', 100_000),
    planHash: hash('the plan'),
    documentHash: hash('the text'),
    edition: z.string(),
    language: oneOf(CONSENT_LANGUAGES),
    text: z.string(),
    scopes: SCOPES,
    signature: SIGNATURE,
    witness: id('the witness').nullable(),
  }),
  apply: (state, body, entry) => ({ ...state, consents: [...state.consents, { ...body, entry, withdrawn: [] }] }),
});

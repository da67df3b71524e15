import { strictly } from '@percuta/model';
import { z } from 'zod';
import { DRAWING } from '../../consent/drawing.ts';
import { entryKind } from '../entry.ts';
import { hash, must, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** The person went through the text, part by part, before signing it. */
export interface ConsentRead {
  readonly planHash: string;
  readonly documentHash: string;
  /** The headings that were gone through, each marked by itself. */
  readonly parts: readonly string[];
  /** The strokes of a drawn signature, whose digest is the mark of the consent that follows; null where it is typed. */
  readonly drawing: string | null;
}

export const CONSENT_READ_FIELDS = {
  parts: z
    .array(words('the heading of a part', 300), must('a list of headings'))
    .max(50, { error: 'must have at most 50 parts.' }),
  drawing: DRAWING.nullable().default(null),
} satisfies Partial<Record<keyof ConsentRead, z.ZodType>>;

export const CONSENT_READ = entryKind<'consent-read', ConsentRead>({
  kind: 'consent-read',
  writers: PERSON_OR_TREATING,
  body: strictly('the reading', { planHash: hash('the plan'), documentHash: hash('the text'), ...CONSENT_READ_FIELDS }),
  apply: (state, body, entry) => {
    const { consentTalk } = state;
    return { ...state, consentTalk: { ...consentTalk, readings: [...consentTalk.readings, { ...body, entry }] } };
  },
});

import { strictly } from '@percuta/model';
import { z } from 'zod';
import { entryKind } from '../entry.ts';
import { amount, id, must, oneOf, words } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** The sign-in of the treatment room: who this is, photographs, weight. */
export interface SessionSignedIn {
  readonly session: string;
  /** What the person was identified by: name, date of birth, identity card. At least two before a start. */
  readonly identifiers: readonly string[];
  /** Baseline photographs: taken, or declined by the person. */
  readonly photographs: 'taken' | 'declined';
  readonly personMassKg: number | null;
}

export const SIGN_IN_FIELDS = {
  session: id('the session'),
  identifiers: z
    .array(words('an identifier', 100), must('a list of identifiers'))
    .max(10, { error: 'must have at most 10 identifiers.' }),
  photographs: oneOf(['taken', 'declined']),
  personMassKg: amount('the weight in kg', 500).nullable(),
} satisfies Record<keyof SessionSignedIn, z.ZodType>;

export const SESSION_SIGNED_IN = entryKind<'session-signed-in', SessionSignedIn>({
  kind: 'session-signed-in',
  writers: TREATING,
  body: strictly('the sign-in', SIGN_IN_FIELDS),
  apply: (state, body, entry) =>
    withSession(state, entry.seq, { id: body.session, move: 'signIn', beside: { signIn: { ...body, entry } } }),
});

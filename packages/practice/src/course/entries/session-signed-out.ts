import { strictly } from '@percuta/model';
import type { z } from 'zod';
import type { SignOut } from '../../session/sign-out.ts';
import { entryKind } from '../entry.ts';
import { count, id, words, yesOrNo } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** Sharps counted, handpiece disinfected, the person handed over to aftercare. */
export interface SessionSignedOut extends SignOut {
  readonly session: string;
}

export const SIGN_OUT_FIELDS = {
  session: id('the session'),
  cartridgesInSharps: count('cartridges', 100),
  handpieceDisinfected: yesOrNo(),
  bleedingStopped: yesOrNo(),
  adverseEventNow: yesOrNo(),
  unsettledBecause: words('why something does not tally').nullable(),
} satisfies Record<keyof SessionSignedOut, z.ZodType>;

export const SESSION_SIGNED_OUT = entryKind<'session-signed-out', SessionSignedOut>({
  kind: 'session-signed-out',
  writers: TREATING,
  body: strictly('the sign-out', SIGN_OUT_FIELDS),
  apply: (state, { session, ...signOut }, { seq }) =>
    withSession(state, seq, { id: session, move: 'signOut', changes: () => ({ signOut }) }),
});
